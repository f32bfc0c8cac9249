using Messaging.Flows;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Core.Tests.Flows;

public class AskTests
{
    public static TheoryData<string, string, string?> Emails => new()
    {
        { "en", "anna@shop.example", "anna@shop.example" },
        { "en", "  Anna.B+x@Shop.Example ", "Anna.B+x@shop.example" },
        { "en", "It is <anna@shop.example>.", "anna@shop.example" },
        { "en", "mailto:anna@shop.example", "anna@shop.example" },
        { "en", "ånna@köping.example", "ånna@köping.example" },
        { "en", "anna@shop", null },
        { "en", "anna@shop..example", null },
        { "en", ".anna@shop.example", null },
        { "en", "anna..b@shop.example", null },
        { "en", "anna@-shop.example", null },
        { "en", "anna@127.0.0.1", null },
        { "en", "anna at shop.example", null },
        { "en", "anna@b@shop.example", null },
        { "en", "anna@shop.example or berta@shop.example", null },
        { "en", "", null },
    };

    public static TheoryData<string, string, string?> Numbers => new()
    {
        { "en", "3", "3" },
        { "en", " 2.5 ", "2.5" },
        { "en", "2,5", "2.5" },
        { "fr", "2,5", "2.5" },
        { "fr", "2.5", "2.5" },
        { "en", "1,000", "1000" },
        { "fr", "1,000", "1" },
        { "de", "1.000", "1000" },
        { "de-CH", "1.000", "1" },
        { "en", "0,125", "0.125" },
        { "en", "1,234.5", "1234.5" },
        { "de", "1.234,5", "1234.5" },
        { "fr", "1 234,5", "1234.5" },
        { "de-CH", "1’234.5", "1234.5" },
        { "en", "1,234,567", "1234567" },
        { "ar", "٢٫٥", "2.5" },
        { "en", "−4", "-4" },
        { "en", "+4", "4" },
        { "en", "1,23,4", null },
        { "en", "1.2.3", null },
        { "en", "1,2345.6", null },
        { "en", "three", "3" },
        { "de", "Zwei", "2" },
        { "en", "3 people", null },
        { "en", "1e5", null },
        { "en", ",", null },
        { "en", "", null },
        { "en", "9001000.5", null },
        { "en", "-11", null },
        { "en", "99999999999999999999999999999999999999", null },
    };

    public static TheoryData<string, string, string?> Choices => new()
    {
        { "en", "Opening hours", "hours" },
        { "en", "OPENING  HOURS!", "hours" },
        { "en", "Horaires d’ouverture", "hours" },
        { "en", "Opening hours 🙂", "hours" },
        { "en", "❤️ opening-hours", "hours" },
        { "en", "fermé", "closed" },
        { "en", "ferme", "closed" },
        { "en", "when", "hours" },
        { "en", "1", "hours" },
        { "en", "2.", "closed" },
        { "en", "2️⃣", "closed" },
        { "en", "２", "closed" },
        { "en", "42", "answer" },
        { "en", "the first", null },
        { "en", "4", null },
        { "en", "0", null },
        { "en", "opening", null },
        { "en", "shop", null },
        { "en", "👍", null },
        { "en", "", null },
    };

    [Theory]
    [MemberData(nameof(Emails))]
    public void An_email_is_found_in_what_people_write(string language, string said, string? kept) =>
        Kept("{ type: email, text: Where?, save: answer }", language, said).ShouldBe(kept);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_is_read_as_the_language_writes_it(string language, string said, string? kept) =>
        Kept("{ type: number, text: How many?, min: -10, max: 2000000, save: answer }", language, said).ShouldBe(kept);

    [Theory]
    [MemberData(nameof(Choices))]
    public void A_choice_may_be_written_in_any_language_or_picked_by_number(string language, string said, string? kept) =>
        Kept(
            """
            { type: choice, text: What?, save: answer, options: [
                { id: hours, label: { en: Opening hours, fr: Horaires d'ouverture }, also: [when, shop] },
                { id: closed, label: Fermé, also: [shop] },
                { id: answer, label: "42" } ] }
            """,
            language,
            said).ShouldBe(kept);

    [Theory]
    [InlineData("hours", "whatever it was called", "hours")]
    [InlineData("from-an-older-question", "Fermé", "closed")]
    [InlineData("from-an-older-question", "Yes", null)]
    public void A_choice_may_be_tapped_and_an_old_button_is_no_answer(string id, string label, string? kept) =>
        Kept(
            "{ type: choice, text: What?, save: answer, options: [ { id: hours, label: Opening hours }, { id: closed, label: Fermé } ] }",
            "en",
            new Content.ChoiceReply(id, label)).ShouldBe(kept);

    [Fact]
    public void Any_words_are_a_text_and_a_picture_without_words_is_none()
    {
        const string Ask = "{ type: text, text: What?, save: answer }";
        Kept(Ask, "en", " It broke. ").ShouldBe("It broke.");
        Kept(Ask, "en", new Content.Media(MediaType.Image, new MediaSource.ProviderMedia("1")) { Caption = "See" }).ShouldBe("See");
        Kept(Ask, "en", new Content.Media(MediaType.Image, new MediaSource.ProviderMedia("1"))).ShouldBeNull();
        Kept(Ask, "en", " ").ShouldBeNull();
        Kept(Ask, "en", new string('x', 5_000)).ShouldBe(new string('x', 4_096));
    }

    [Fact]
    public void A_number_that_is_kept_is_a_number() =>
        Play.Begin(Question("{ type: number, text: How many?, save: answer }")).Says("2,50").Run.Variables["answer"].ShouldBe(Value.Of(2.5m));

    [Fact]
    public void Without_again_the_question_itself_is_put_again_options_included() =>
        Play.Begin(Question("{ type: choice, text: What?, retries: 1, save: answer, options: [ { id: a, label: A }, { id: b, label: B } ] }"))
            .Says("c").Says("d")
            .Transcript.ShouldBe("""
                > What? [A | B]
                < c
                > What? [A | B]
                < d
                = end
                """);

    [Fact]
    public void Each_time_may_have_words_of_its_own_and_the_last_stay() =>
        Play.Begin(Question("{ type: email, text: Where?, again: [ Pardon?, Like a@b.example please. ], save: answer }"))
            .Says("1").Says("2").Says("3").Transcript
            .ShouldBe("> Where?\n< 1\n> Pardon?\n< 2\n> Like a@b.example please.\n< 3\n> Like a@b.example please.");

    [Fact]
    public void Without_retries_the_first_invalid_answer_leaves() =>
        Play.Begin(Question("{ type: email, text: Where?, retries: 0, save: answer }")).Says("no").Path.ShouldBe("ask-[invalid]->end");

    [Fact]
    public void A_question_without_a_time_out_waits_for_ever()
    {
        var play = Play.Begin(Question("{ type: email, text: Where?, save: answer }"));
        play.Run.Deadline.ShouldBeNull();
        play.Later(Duration.FromDays(1_000)).Run.Waiting.ShouldBeOfType<Waiting.Reply>();
    }

    [Fact]
    public void An_answer_after_the_deadline_counts_as_long_as_nobody_noticed_that_it_passed()
    {
        var play = Play.Begin("""
            ask:
              ask: { type: email, text: Where?, timeout: 10m, save: answer }
              outcomes: { invalid: end, timeout: end }
              then: end
            """);
        play.Now += Duration.FromMinutes(11);
        play.Says("anna@shop.example").Path.ShouldBe("ask-[then]->end");
    }

    [Fact]
    public void A_question_that_does_not_arrive_leaves_by_its_own_outcome_or_hands_over()
    {
        Play.Begin("""
            ask:
              ask: { type: email, text: Where?, save: answer }
              outcomes: { invalid: end, undelivered: other }
              then: end
            other:
              close: { reason: unreachable }
            """).Take(new FlowInput.DeliveryFailed()).Transcript.ShouldEndWith("! close: unreachable\n= closed");
        Play.Begin(Question("{ type: email, text: Where?, save: answer }")).Take(new FlowInput.DeliveryFailed())
            .Transcript.ShouldEndWith("! failed at ask: The flow does not say where 'undelivered' leads.\n= undelivered");
    }

    private static Flow Question(string ask) =>
        Flowing.Steps($"ask:\n  ask: {ask.ReplaceLineEndings(" ")}\n  outcomes: {{ invalid: end }}\n  then: end");

    private static string? Kept(string ask, string language, string said) => Kept(ask, language, new Content.Text(said));

    private static string? Kept(string ask, string language, Content said)
    {
        var play = Play.Begin(Question(ask), new FlowScope { Languages = [language] }).Says(said);
        return play.Run.Variables.TryGetValue("answer", out var value) ? value.ToString() : null;
    }

    [Theory]
    [InlineData("1", "red")]
    [InlineData("Blue", "blue")]
    [InlineData("1, 3", "red, green")]
    [InlineData("1 and 2 and 3", "red, blue, green")]
    [InlineData("3 1", "green, red")]
    [InlineData("rouge et vert", "red, green")]
    [InlineData("red/green", "red, green")]
    [InlineData("Blue\nred", "blue, red")]
    [InlineData("1和2", "red, blue")]
    [InlineData("red, red", "red")]
    [InlineData("red and yellow", null)]
    [InlineData("1, 4", null)]
    public void Several_answers_may_come_in_one_message(string said, string? kept)
    {
        const string Steps = "a:\n  ask: { type: choice, several: true, text: Which?, options: [ { id: red, label: { en: Red, fr: Rouge } }, { id: blue, label: Blue }, { id: green, label: { en: Green, fr: Vert } } ], save: which }\n  outcomes: { invalid: end }\n  then: end";
        var play = Play.Begin(Steps).Says(said);
        play.Run.Variables.GetValueOrDefault("which")?.ToString().ShouldBe(kept);
        play.Run.Outcome.ShouldBe(kept is null ? null : "end");
    }
}
