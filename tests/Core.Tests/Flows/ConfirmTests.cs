using Messaging.Flows;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Core.Tests.Flows;

public class ConfirmTests
{
    [Theory]
    [InlineData("yes", true)]
    [InlineData("Oui !", true)]
    [InlineData("ja", true)]
    [InlineData("是的", true)]
    [InlineData("はい", true)]
    [InlineData("👍", true)]
    [InlineData("1", true)]
    [InlineData("nope", false)]
    [InlineData("non", false)]
    [InlineData("不", false)]
    [InlineData("👎", false)]
    public void A_yes_in_any_language_counts_as_a_deflection_and_a_no_does_not(string answer, bool helped) =>
        Asked().Says(answer).Transcript.ShouldEndWith(helped ? "! Deflected\n! close: answered\n= closed" : $"< {answer}\n> Sorry.\n= end");

    [Fact]
    public void An_answer_that_is_neither_is_asked_for_once_more_and_then_is_a_no() =>
        Asked().Says("but where?").Says("I mean the form").Transcript.ShouldBe("""
            > Did this solve it? [Yes | No]
            < but where?
            > Did this solve it? [Yes | No]
            < I mean the form
            > Sorry.
            = end
            """);

    [Fact]
    public void Silence_is_a_no_unless_the_flow_says_that_it_counts()
    {
        Asked().Later(Duration.FromMinutes(10)).Transcript.ShouldEndWith("> Sorry.\n= end");
        Asked("silent: \"no\"").Later(Duration.FromMinutes(10)).Transcript.ShouldEndWith("> Sorry.\n= end");
        Asked("silent: counts, timeout: 1h").Later(Duration.FromHours(1)).Transcript.ShouldEndWith("! Deflected\n! close: answered\n= closed");
    }

    [Fact]
    public void Who_asks_for_a_person_instead_gets_one() => Asked().Says("agent").Run.HandedOver.ShouldBeTrue();

    [Fact]
    public void Silence_after_a_question_that_did_not_arrive_never_counts() =>
        Asked("silent: counts").Take(new FlowInput.DeliveryFailed()).Transcript.ShouldEndWith("> Sorry.\n= end");

    [Fact]
    public void Who_opens_an_article_has_not_answered_yet() =>
        Asked().Says(new Content.ChoiceReply("article-1", "Read")).Says(new Content.ChoiceReply("yes", "Yes"))
            .Transcript.ShouldEndWith("< [Read]\n< [Yes]\n! Deflected\n! close: answered\n= closed");

    private static Play Asked(string attributes = "retries: 1") => Play.Begin($$"""
        solved:
          confirm: { text: Did this solve it?, {{attributes}} }
          outcomes: { "no": sorry }
          then: done
        done:
          close: { reason: answered }
        sorry:
          say: { text: Sorry. }
          then: end
        """);
}
