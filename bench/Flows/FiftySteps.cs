using Messaging.Flows;
using Messaging.Hours;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Bench;

/// <summary>A flow of fifty steps, all of which one turn goes through: ten times it remembers something, decides twice, looks at the hours, and says something. Then it asks.</summary>
internal static class FiftySteps
{
    public const int Rounds = 10;

    public static Instant Now { get; } = Instant.FromUtc(2026, 1, 5, 10, 0);

    public static FlowScope Scope { get; } = new()
    {
        Contact = new Dictionary<string, Value> { ["name"] = Value.Of("Anna Larsson"), ["segment"] = Value.Of("VIP"), ["orders"] = Value.Of(7) },
        Settings = new Dictionary<string, Value> { ["shop"] = Value.Of("https://shop.example") },
        Languages = ["fr-CA", "en"],
        Calendars = new Dictionary<string, BusinessHours> { ["support"] = BusinessHours.Parse("Europe/Paris", "Mon-Fri 09:00-18:00; Sat 10:00-14:00") },
    };

    public static Flow Flow { get; } = ((FlowParse.Valid)FlowFile.Parse(Yaml(), "fifty-steps.yaml")).Flow;

    /// <summary>The texts of so many rounds, put together by hand.</summary>
    public static List<FlowEffect> ByHand(int rounds)
    {
        var name = Scope.Contact["name"].ToString();
        var shop = Scope.Settings["shop"].ToString();
        var effects = new List<FlowEffect>();
        for (var round = 0; round < rounds; round++)
        {
            effects.Add(new FlowEffect.Say(new Content.Text($"Bonjour {name} ! Ceci est le message {round} de {shop}.")));
        }

        return effects;
    }

    private static string Yaml() => string.Concat(Enumerable.Range(0, Rounds).Select(Round).Prepend(
        """
        flow: fifty-steps
        title: Fifty steps
        start: { conversation: opened, by: contact }
        steps:

        """));

    private static string Round(int number) => $$$"""
          remember-{{{number}}}:
            set: { round: {{{number}}}, previous: "{{ contact.segment }}" }
            then: important-{{{number}}}
          important-{{{number}}}:
            branch:
              - if: { contact.segment: { is: basic } }
                then: end
              - if: { contact.segment: { is: VIP }, contact.orders: { at-least: 5 } }
                then: open-{{{number}}}
              - else: end
          open-{{{number}}}:
            hours: { calendar: support }
            outcomes: { closed: end }
            then: known-{{{number}}}
          known-{{{number}}}:
            branch:
              - if: { any: [ { contact.email: { known: true } }, { round: { is: {{{number}}} } } ] }
                then: tell-{{{number}}}
              - else: end
          tell-{{{number}}}:
            {{{(number < Rounds - 1 ? Told(number) : Asked(number))}}}

        """;

    private static string Told(int number) =>
        $$$"""
        say: { text: { en: "Hello {{ contact.name }}! This is message {{{number}}} of {{ settings.shop }}.", fr: "Bonjour {{ contact.name }} ! Ceci est le message {{{number}}} de {{ settings.shop }}." } }
            then: remember-{{{number + 1}}}
        """;

    private static string Asked(int number) =>
        $$$"""
        ask: { type: text, text: { en: "Hello {{ contact.name }}! This is message {{{number}}} of {{ settings.shop }}.", fr: "Bonjour {{ contact.name }} ! Ceci est le message {{{number}}} de {{ settings.shop }}." }, save: answer }
            outcomes: { invalid: end }
            then: end
        """;
}
