using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using NodaTime;

namespace Messaging.Flows.Steps;

/// <summary>
/// Sends a link to a form for what should not stand in a conversation; what is filled in there is kept as a map. <c>expired</c> when nobody did in time. Forms
/// are not sent by this release: it leaves by <c>failed</c>.
/// </summary>
/// <attribute name="text">What is said beside the link.</attribute>
/// <attribute name="fields">What is to be filled in.</attribute>
/// <attribute name="expires">How long the link is good; 1h unless given.</attribute>
/// <attribute name="save">The variable, or the field of the contact, that keeps what was filled in.</attribute>
/// <outcome name="expired">Nobody filled it in in time.</outcome>
/// <outcome name="failed">The form could not be sent.</outcome>
/// <example>
/// bank-account:
///   form:
///     text: { en: Please fill this in., fr: Veuillez remplir ce formulaire. }
///     fields:
///       - { name: iban, label: IBAN }
///       - { name: owner, label: { en: Owner, fr: Titulaire }, optional: true }
///     expires: 1h
///     save: account
///   outcomes: { expired: end, failed: end }
///   then: end
/// </example>
internal sealed record FormStep(LocalText Text, FormStep.Field[] Fields, Duration Expires, SavePath Save) : StepKind
{
    private static readonly Duration UsualTime = Duration.FromHours(1);

    public override string Name => "form";

    public override IReadOnlyList<string> MustRoute => ["expired", Failed];

    public override IEnumerable<LocalText> Says => [Text, .. Fields.Select(one => one.Label)];

    public static Reader<StepKind> Read => new("a form", from => new FormStep(
        from.Required("text", LocalText.Read, LocalText.None),
        from.Required("fields", Several.Items(limits => limits.Fields, "fields", Field.Read), []),
        from.Optional("expires", Scalars.Time(from.Limits.WaitTime), UsualTime) ?? UsualTime,
        from.Required("save", SavePath.Read, new SavePath("", OfContact: false))));

    public override Way Enter(TurnDraft turn) => new Way.Leaves(Failed, "This release sends no forms.");

    /// <summary>Something that is to be filled in.</summary>
    /// <attribute name="name">The name under which it is kept.</attribute>
    /// <attribute name="label">What stands beside it.</attribute>
    /// <attribute name="optional">Whether it may stay empty; false unless given.</attribute>
    internal sealed record Field(string Name, LocalText Label, bool Optional)
    {
        public static Reader<Field> Read => new("a field", from => new Field(
            from.Required("name", Scalars.Name, ""),
            from.Required("label", LocalText.Read, LocalText.None),
            from.Optional("optional", Scalars.YesNo, false)));
    }
}
