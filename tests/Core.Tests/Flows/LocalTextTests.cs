using Messaging.Brands;
using Messaging.Channels;
using Messaging.Flows;

namespace Messaging.Core.Tests.Flows;

/// <summary>Which version of a text somebody gets: by language, then channel, then tone.</summary>
public class LocalTextTests
{
    private const string Toned = "{ en: { formal: Good day, informal: Hi }, fr: Bonjour, de: { informal: Na } }";
    private const string Channels = "{ en: Hello, fr: Bonjour, sms: { en: Hi }, email: { formal: Dear customer, informal: Dear friend } }";

    [Theory]
    [InlineData("Hello", "en", "sms", Tone.Formal, "Hello")]
    [InlineData("{ formal: Good day, informal: Hi }", "ja", "sms", Tone.Informal, "Hi")]
    [InlineData("{ formal: Good day, informal: Hi }", "ja", "sms", Tone.Any, "Good day")]
    [InlineData(Toned, "en", "sms", Tone.Informal, "Hi")]
    [InlineData(Toned, "en", "sms", Tone.Any, "Good day")]
    [InlineData(Toned, "fr", "sms", Tone.Informal, "Bonjour")]
    [InlineData(Toned, "de", "sms", Tone.Formal, "Na")]
    [InlineData(Toned, "en-US", "sms", Tone.Informal, "Hi")]
    [InlineData(Channels, "en", "sms", Tone.Any, "Hi")]
    [InlineData(Channels, "en", "whatsapp", Tone.Any, "Hello")]
    [InlineData(Channels, "fr en", "sms", Tone.Any, "Bonjour")]
    [InlineData(Channels, "ja en", "sms", Tone.Any, "Hi")]
    [InlineData(Channels, "ja", "sms", Tone.Any, "Hi")]
    [InlineData(Channels, "ja", "whatsapp", Tone.Any, "Hello")]
    [InlineData(Channels, "fr", "email", Tone.Informal, "Dear friend")]
    [InlineData("{ en: Hello, sms: Short }", "fr", "sms", Tone.Any, "Short")]
    [InlineData("{ en: Hello, fr-CA: Allô, sms: { fr: Salut } }", "fr-CA", "sms", Tone.Any, "Allô")]
    [InlineData("{ en: Hello, fr-CA: Allô }", "fr", "sms", Tone.Any, "Allô")]
    [InlineData("{ en: Hello, fr-CA: Allô }", "fr-BE en", "sms", Tone.Any, "Allô")]
    [InlineData("{ sms-FI: Tiõrv, en: Hello }", "sms", "sms", Tone.Any, "Tiõrv")]
    public void Language_goes_before_channel_and_channel_before_tone(string text, string languages, string channel, Tone tone, string said) =>
        Said(text, new() { Languages = languages.Split(' '), Channel = Enum.Parse<Channel>(channel, ignoreCase: true), Tone = tone }).ShouldBe(said);

    [Theory]
    [InlineData("informal", "Hi")]
    [InlineData("formal", "Good day")]
    [InlineData("whatever", "Good day")]
    public void A_contact_may_want_another_tone_than_the_brand_has(string wanted, string said) =>
        Said(Toned, new() { Tone = Tone.Formal, Contact = new Dictionary<string, Value> { ["tone"] = Value.Of(wanted) } }).ShouldBe(said);

    [Fact]
    public void What_a_turn_learns_of_language_and_tone_holds_for_the_rest_of_it()
    {
        var play = Play.Begin(
            """
            ask:
              ask: { type: text, text: { en: Which language?, fr: Quelle langue ? }, again: Sorry?, save: contact.language }
              outcomes: { invalid: end }
              then: tone
            tone:
              set: { contact.tone: informal }
              then: hello
            hello:
              say: { text: { en: Hello, fr: { formal: Bonjour, informal: "Salut, {{ language }}" } } }
              then: end
            """);
        play.Says("Klingon").Says("en français s'il vous plaît");
        play.Transcript.ShouldEndWith("> Sorry?\n< en français s'il vous plaît\n! contact.language = fr\n! contact.tone = informal\n> Salut, fr\n= end");
    }

    [Fact]
    public void A_checker_of_brands_sees_each_version_with_its_language_and_tone() =>
        Flowing.Steps($"say:\n  say: {{ text: {Toned} }}\n  then: end").Steps[0].Says.ShouldBe(
            [new("en", Tone.Formal, "Good day"), new("en", Tone.Informal, "Hi"), new("fr", Tone.Any, "Bonjour"), new("de", Tone.Informal, "Na")]);

    private static string Said(string text, FlowScope scope) =>
        Play.Begin($"say:\n  say: {{ text: {text} }}\n  then: end", scope).Transcript[2..].Split("\n=")[0];
}
