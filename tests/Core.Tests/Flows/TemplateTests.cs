using Messaging.Channels;
using Messaging.Flows;
using Messaging.Hours;

namespace Messaging.Core.Tests.Flows;

public class TemplateTests
{
    [Theory]
    [InlineData("Hello {{contact.name}}!", "Hello Anna!")]
    [InlineData("{{ contact.name | upper }} {{ contact.name | lower | default:x }}", "ANNA anna")]
    [InlineData("<{{ contact.padded | trim }}>", "<x & <y>>")]
    [InlineData("Hello {{ contact.nick | default:there }}!", "Hello there!")]
    [InlineData("Hello {{ contact.nick | default:\"a | b\" | upper }}!", "Hello A | B!")]
    [InlineData("{{ contact.tags }} {{ contact.tags.1 }}{{ contact.tags.7 }}{{ contact.tags.x }}", "new, vip vip")]
    [InlineData("{{ contact.company.name }}{{ contact.name.first }}", "Shop")]
    [InlineData("{{ contact.vip }} {{ contact.height }} {{ contact.height | number }} {{ contact.height | number:2 }} {{ contact.code | number }}", "true 1.7 1.7 1.70 7.5")]
    [InlineData("{{ contact.name | number }}", "Anna")]
    [InlineData("{{ contact.since | date }}, {{ contact.since | date:dd.MM.yyyy }}, {{ contact.seen | date:HH:mm }}, {{ contact.seen | date:dddd }}", "9 January 2026, 09.01.2026, 14:30, Friday")]
    [InlineData("{{ contact.name | date }}", "Anna")]
    [InlineData("{{ settings.shop }} {{ conversation.reference }} {{ channel }} {{ language }}", "Corner Shop ad-7 whatsapp en")]
    [InlineData("{{ hours.support.open }} {{ hours.support.next | date:HH:mm }}", "true 11:00")]
    [InlineData("{{ hours.other.open }}.", ".")]
    [InlineData("}} { } {", "}} { } {")]
    public void A_placeholder_shows_what_lies_at_its_path(string template, string shown) => Said(template, Anna()).ShouldBe(shown);

    [Theory]
    [InlineData("fr", "1,7 9 janvier 2026")]
    [InlineData("fr-CA", "1,7 9 janvier 2026")]
    [InlineData("en", "1.7 9 January 2026")]
    [InlineData("xx-nowhere-at-all", "1,7 2026-01-09")]
    public void Numbers_and_dates_follow_the_language(string language, string shown) =>
        Said("{{ contact.height | number }} {{ contact.since | date }}", Anna() with { Languages = [language] }).ShouldBe(shown);

    [Theory]
    [InlineData("fr-CA en", "Bonjour 1,7")]
    [InlineData("fr-BE en", "Salut 1,7")]
    [InlineData("de en", "Hello 1.7")]
    [InlineData("DE", "Bonjour 1,7")]
    [InlineData("EN-gb", "Hello 1.7")]
    [InlineData("", "Bonjour 1,7")]
    public void A_text_falls_back_to_the_language_without_its_region_then_to_the_next_and_at_last_to_the_first_written(string languages, string shown) =>
        Said(
            """{ fr-CA: "Bonjour {{ contact.height | number }}", fr: "Salut {{ contact.height | number }}", en: "Hello {{ contact.height | number }}" }""",
            Anna() with { Languages = languages.Split(' ', StringSplitOptions.RemoveEmptyEntries) },
            quoted: false).ShouldBe(shown);

    [Fact]
    public void What_is_missing_shows_as_empty_and_the_trace_says_so()
    {
        var play = Play.Begin("say:\n  say: { text: \"Hello {{ contact.gone }}, {{ contact.name }}\" }\n  then: end", Anna());
        play.Transcript.ShouldStartWith("> Hello , Anna");
        play.Warnings.ShouldBe(["There is nothing at 'contact.gone'."]);
    }

    [Fact]
    public void A_text_that_comes_out_empty_is_not_sent()
    {
        var play = Play.Begin("say:\n  say: { text: \"{{ contact.nick }} \" }\n  then: end", Anna());
        play.Transcript.ShouldBe("= end");
        play.Warnings.ShouldContain("The text came out empty and was not sent.");
    }

    [Fact]
    public void A_text_is_cut_at_its_limit_and_never_in_the_middle_of_a_character()
    {
        var scope = Anna() with { Limits = new FlowLimits { TextChars = 5 }, Contact = new Dictionary<string, Value> { ["name"] = Value.Of("abcd😀") } };
        Said("{{ contact.name }}", scope).ShouldBe("abcd");
        Play.Begin("say:\n  say: { text: \"{{ contact.name }}\" }\n  then: end", scope).Warnings.ShouldContain("A text was cut to 5 characters.");
    }

    private static string Said(string template, FlowScope scope, bool quoted = true)
    {
        var text = quoted ? $"'{template}'" : template;
        return Play.Begin($"say:\n  say: {{ text: {text} }}\n  then: end", scope).Transcript[2..].Split("\n=")[0];
    }

    private static FlowScope Anna() => new()
    {
        Channel = Channel.WhatsApp,
        Contact = new Dictionary<string, Value>
        {
            ["name"] = Value.Of("Anna"),
            ["padded"] = Value.Of("  x & <y> "),
            ["nick"] = Value.Of(" "),
            ["vip"] = Value.Of(true),
            ["height"] = Value.Of(1.70m),
            ["code"] = Value.Of("7.50"),
            ["since"] = Value.Of("2026-01-09"),
            ["seen"] = Value.Of("2026-01-09T14:30:00+05:00"),
            ["tags"] = new Value.List([Value.Of("new"), Value.Of("vip")]),
            ["company"] = new Value.Map(new Dictionary<string, Value> { ["name"] = Value.Of("Shop") }),
        },
        Settings = new Dictionary<string, Value> { ["shop"] = Value.Of("Corner Shop") },
        Conversation = new Dictionary<string, Value> { ["reference"] = Value.Of("ad-7") },
        Calendars = new Dictionary<string, BusinessHours> { ["support"] = BusinessHours.Parse("Europe/Paris", "Mon-Fri 09:00-17:00") },
    };
}
