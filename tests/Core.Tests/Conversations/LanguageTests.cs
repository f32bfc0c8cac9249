using Messaging.Conversations;
using Messaging.Core.Tests.Flows;

namespace Messaging.Core.Tests.Conversations;

/// <summary>In which language a conversation is held, and why. Anna's number is American: English, French or Spanish, as far as that tells.</summary>
public class LanguageTests
{
    private const string French = "Bonjour, où est ma commande s'il vous plaît ?";

    [Fact]
    public void An_account_that_does_not_say_what_it_speaks_meets_everybody_in_its_own_language() =>
        Held(languages: [], French).State.Language.ShouldBe("en");

    [Fact]
    public void What_the_customer_writes_decides_among_the_languages_of_the_account()
    {
        var conversation = Held(["en", "fr", "de"], French);
        (conversation.State.Language, conversation.State.LanguageBy).ShouldBe(("fr", LanguageSource.Text));
        conversation.Said.ShouldBe(["Bonjour !"]);
        Why(conversation).ShouldBe("The conversation is held in 'fr' from here on, not in 'en': the words of the message are in 'fr', and the account speaks en, fr, de.");
    }

    [Fact]
    public void The_languages_of_the_account_have_its_region() => Held(["en", "fr-CA"], French).State.Language.ShouldBe("fr-CA");

    [Theory]
    [InlineData("ok")]
    [InlineData("Где мой заказ? Это очень срочно")]
    public void Where_the_words_are_few_or_of_a_language_that_is_not_spoken_the_number_decides(string text)
    {
        var conversation = Held(["fr", "de"], text);
        (conversation.State.Language, conversation.State.LanguageBy).ShouldBe(("fr", LanguageSource.Country));
        Why(conversation).ShouldNotBeNull().ShouldContain("the number's country speaks en, fr, es, and the account fr, de");
    }

    [Fact]
    public void A_country_of_several_languages_that_the_account_speaks_decides_nothing()
    {
        var conversation = Held(["en", "fr"], "ok");
        (conversation.State.Language, conversation.State.LanguageBy).ShouldBe(("en", null));
        Why(conversation).ShouldBeNull();
    }

    [Fact]
    public void Later_words_correct_the_number_once_and_then_the_language_stays()
    {
        var conversation = Held(["fr", "de"], "ok");
        conversation.Turn(conversation.Says("Guten Tag, wo ist meine Bestellung?"));
        conversation.State.Language.ShouldBe("de");
        conversation.Turn(conversation.Says(French));
        conversation.State.Language.ShouldBe("de");
    }

    [Fact]
    public void What_the_customer_asks_for_holds_against_what_he_writes()
    {
        var flow = Flowing.Steps("ask:\n  ask: { type: text, text: Which language?, save: contact.language }\n  outcomes: { invalid: end }\n  then: again\nagain:\n  ask: { type: text, text: { en: More?, de: Noch etwas? }, save: more }\n  outcomes: { invalid: end }\n  then: end");
        var conversation = new Deciding(bot: true, flow: flow, languages: ["en", "fr", "de"]);
        conversation.Turn(conversation.Says("ok")).Turn(conversation.Says("auf Deutsch bitte")).Said.ShouldBe(["Noch etwas?"]);
        (conversation.State.Language, conversation.State.LanguageBy, conversation.State.Contact.Language).ShouldBe(("de", LanguageSource.Contact, "de"));
        conversation.Turn(conversation.Says(French));
        conversation.State.Language.ShouldBe("de");
    }

    private static Deciding Held(IReadOnlyList<string> languages, string text)
    {
        var conversation = new Deciding(bot: true, flow: Flowing.Steps("hello:\n  say: { text: { en: Hello!, fr: Bonjour !, de: Hallo! } }\n  then: end"), languages: languages);
        return conversation.Turn(conversation.Says(text));
    }

    private static string? Why(Deciding conversation) => conversation.Effects.OfType<Effect.Record>()
        .Select(record => record.Line.What).OfType<TimelineItem.Notice>().SingleOrDefault(notice => notice.Code == "language")?.Reason;
}
