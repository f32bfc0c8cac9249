using Messaging.Flows;
using Messaging.Hours;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Core.Tests.Flows;

public class WelcomeTests
{
    private static readonly Flow Welcome = Flowing.Shipped("welcome");

    [Fact]
    public void It_greets_by_name_and_answers_when_we_are_there() =>
        Play.Begin(Welcome, Anna())
            .Says(new Content.ChoiceReply("opening-hours", "Opening hours"))
            .Transcript.ShouldBe("""
                > Hello Anna, and welcome!
                > What is it about? [Opening hours | My order | Something else]
                < [Opening hours]
                > We are there Monday to Friday from 9 to 5.
                = end
                """);

    [Fact]
    public void Outside_of_opening_hours_it_says_so_and_when_we_are_back() =>
        new Play(Welcome) { Scope = Anna() with { Languages = ["fr"] }, Now = Instant.FromUtc(2026, 1, 9, 18, 0) }
            .Take(new FlowInput.Begin())
            .Transcript.ShouldStartWith("> Bonjour Anna ! Nous sommes fermés, et rouvrons lundi à 09:00.");

    [Fact]
    public void For_anything_else_it_asks_the_name_and_hands_over() =>
        Play.Begin(Welcome, Anna() with { Contact = new Dictionary<string, Value>() })
            .Says("2").Says("Berta")
            .Transcript.ShouldBe("""
                > Hello there, and welcome!
                > What is it about? [Opening hours | My order | Something else]
                < 2
                > May I have your name?
                < Berta
                ! contact.name = Berta
                > Thank you. Somebody will be with you as soon as possible.
                ! assign to team support by LeastOpen (It is about: order.)
                = end
                """);

    [Fact]
    public void Whom_it_does_not_understand_it_hands_over_too() =>
        Play.Begin(Welcome, Anna())
            .Says("blue").Says("red").Says("green")
            .Transcript.ShouldEndWith("""
                < green
                > Thank you. Somebody will be with you as soon as possible.
                ! assign to team support by LeastOpen (It is about: something that the bot did not understand.)
                = end
                """);

    private static FlowScope Anna() => new()
    {
        Contact = new Dictionary<string, Value> { ["name"] = Value.Of("Anna") },
        Calendars = new Dictionary<string, BusinessHours> { ["support"] = BusinessHours.Parse("Europe/Paris", "Mon-Fri 09:00-17:00") },
    };
}
