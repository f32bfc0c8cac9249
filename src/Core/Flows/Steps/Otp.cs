using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using NodaTime;

namespace Messaging.Flows.Steps;

/// <summary>
/// Sends a one-time code to a number or address and asks for it: <c>then</c> when it was right, <c>wrong</c> after the last attempt, <c>expired</c> when it
/// came too late. Codes are not sent by this release: it leaves by <c>failed</c>.
/// </summary>
/// <attribute name="to">The number or address that the code is sent to.</attribute>
/// <attribute name="text">What is sent; <c>{{ code }}</c> is the code.</attribute>
/// <attribute name="digits">Digits of the code; 6 unless given.</attribute>
/// <attribute name="attempts">How often the customer may try; 3 times unless given.</attribute>
/// <attribute name="expires">How long the code is good; 10m unless given.</attribute>
/// <outcome name="wrong">The last attempt was wrong as well.</outcome>
/// <outcome name="expired">The code came too late.</outcome>
/// <outcome name="failed">The code could not be sent.</outcome>
/// <example>
/// prove-it:
///   otp:
///     to: "{{ contact.phone }}"
///     text: { en: "Your code is {{ code }}.", fr: "Votre code est {{ code }}." }
///     digits: 6
///     attempts: 3
///     expires: 10m
///   outcomes: { wrong: end, expired: end, failed: end }
///   then: end
/// </example>
internal sealed record Otp(Template To, LocalText Text, int Digits, int Attempts, Duration Expires) : StepKind
{
    private const string CodeVariable = "code";
    private const int UsualDigits = 6;
    private const int UsualAttempts = 3;
    private static readonly Duration UsualTime = Duration.FromMinutes(10);

    public override IReadOnlyList<string> MustRoute => ["wrong", "expired", Failed];

    public override IEnumerable<LocalText> Says => [Text];

    public static Reader<StepKind> Read => new("an otp", from =>
    {
        from.Checks.Writes(CodeVariable);
        return new Otp(
            from.Required("to", Template.ReadSome, Template.Empty),
            from.Required("text", LocalText.Read, LocalText.None),
            from.Optional("digits", Scalars.Whole(4, 8), UsualDigits),
            from.Optional("attempts", Scalars.Whole(1, 5), UsualAttempts),
            from.Optional("expires", Scalars.Time(Duration.FromHours(1)), UsualTime) ?? UsualTime);
    });

    public override Way Enter(TurnDraft turn) => new Way.Leaves(Failed, "This release sends no one-time codes.");
}
