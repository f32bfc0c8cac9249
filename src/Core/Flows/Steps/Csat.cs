using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using NodaTime;

namespace Messaging.Flows.Steps;

/// <summary>
/// Asks how satisfied the customer was, once, after a person solved what he came for; <c>silent</c> when he does not answer. Surveys are not sent by this
/// release: it leaves by <c>failed</c>.
/// </summary>
/// <attribute name="text">The question.</attribute>
/// <attribute name="comment">What is asked after a low score.</attribute>
/// <attribute name="most">The best score; 5 unless given.</attribute>
/// <attribute name="within">How long the answer may take; 24h unless given.</attribute>
/// <attribute name="save">The variable, or the field of the contact, that keeps the score.</attribute>
/// <outcome name="silent">There was no answer in time.</outcome>
/// <outcome name="failed">The survey could not be sent.</outcome>
/// <example>
/// how-was-it:
///   csat:
///     text: { en: How was it?, fr: Comment c'était ? }
///     comment: { en: What could be better?, fr: Que pouvons-nous améliorer ? }
///     most: 5
///     within: 24h
///     save: contact.last_score
///   outcomes: { silent: end, failed: end }
///   then: end
/// </example>
internal sealed record Csat(LocalText Text, LocalText? Comment, int Best, Duration Within, SavePath? Save) : StepKind
{
    private const int UsualBest = 5;
    private const int LargestBest = 10;
    private static readonly Duration UsualTime = Duration.FromHours(24);

    public override IReadOnlyList<string> MustRoute => ["silent", Failed];

    public override IEnumerable<LocalText> Says => Comment is null ? [Text] : [Text, Comment];

    public static Reader<StepKind> Read => new("a csat", from => new Csat(
        from.Required("text", LocalText.Read, LocalText.None),
        from.Optional("comment", LocalText.Read),
        from.Optional("most", Scalars.Whole(2, LargestBest), UsualBest),
        from.Optional("within", Scalars.Time(from.Limits.WaitTime), UsualTime) ?? UsualTime,
        from.Optional("save", SavePath.Read)));

    public override Way Enter(TurnDraft turn) => new Way.Leaves(Failed, "This release sends no surveys.");
}
