using Messaging.Flows;
using Messaging.Messages;

namespace Messaging.Core.Tests.Flows;

public class CommandTests
{
    private const string Steps = """
        name:
          ask: { type: text, text: Your name?, save: contact.name }
          outcomes: { invalid: end }
          then: count
        count:
          ask: { type: number, text: How many?, retries: 1, save: count }
          outcomes: { invalid: end }
          then: double
        double:
          set: { total: "{{ count }}0" }
          then: sure
        sure:
          ask: { type: yes-no, text: "{{ total }} for {{ contact.name }}, sure?", save: sure }
          outcomes: { invalid: end }
          then: end
        """;

    [Theory]
    [InlineData("agent")]
    [InlineData("Talk to a human!")]
    [InlineData("/agent")]
    [InlineData("Parler à un conseiller.")]
    [InlineData("人工")]
    public void Whoever_asks_for_a_person_gets_one(string words)
    {
        var play = Play.Begin(Steps).Says(words);
        play.Run.Outcome.ShouldBe("agent");
        play.Effects.ShouldContain(new FlowEffect.PersonWanted());
        play.Path.ShouldBe("name-[agent]->end");
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("Abbrechen")]
    public void Whoever_has_enough_is_left_alone(string words)
    {
        var play = Play.Begin(Steps).Says(words);
        play.Run.Outcome.ShouldBe("stop");
        play.Effects.ShouldContain(new FlowEffect.Stopped());
    }

    [Fact]
    public void Menu_begins_anew()
    {
        var play = Play.Begin(Steps).Says("Anna").Says("2").Says("Menü");
        play.Path.ShouldBe("sure-[menu]->name");
        play.Transcript.ShouldEndWith("> Your name?");
    }

    [Fact]
    public void Back_undoes_what_came_of_the_question_before_and_asks_it_again()
    {
        var play = Play.Begin(Steps).Says("Anna").Says("2").Says("back");
        play.Transcript.ShouldEndWith("> 20 for Anna, sure? [Yes | No]\n< back\n> How many?");
        play.Run.Variables.ShouldBeEmpty();

        play.Says("zurück").Transcript.ShouldEndWith("< zurück\n! contact.name = \n> Your name?");
        play.Says("Ada").Says("3").Transcript.ShouldEndWith("> 30 for Ada, sure? [Yes | No]");
    }

    [Fact]
    public void Before_the_first_question_there_is_nothing_to_go_back_to() =>
        Play.Begin(Steps).Says("back").Transcript.ShouldBe("> Your name?\n< back\n> Your name?");

    [Fact]
    public void Going_back_is_no_wrong_answer_and_does_not_forget_the_wrong_ones()
    {
        const string OnlyOne = "count:\n  ask: { type: number, text: How many?, retries: 1, save: count }\n  outcomes: { invalid: end }\n  then: end";
        Play.Begin(OnlyOne).Says("x").Says("back").Says("back").Run.Outcome.ShouldBeNull();
        Play.Begin(OnlyOne).Says("x").Says("back").Says("y").Run.Outcome.ShouldBe("end");
    }

    [Fact]
    public void Going_back_out_of_a_flow_that_was_run_leaves_it()
    {
        const string Inner = """
            flow: inner
            title: Inner
            start: { conversation: opened }
            steps:
              colour:
                ask: { type: text, text: Colour?, save: contact.colour }
                outcomes: { invalid: end }
                then: size
              size:
                ask: { type: text, text: Size?, save: size }
                outcomes: { invalid: end }
                then: end
            """;
        var flow = Flowing.Steps("name:\n  ask: { type: text, text: Name?, save: name }\n  outcomes: { invalid: end }\n  then: more\nmore:\n  run: { flow: inner }\n  then: last\nlast:\n  ask: { type: text, text: Last?, save: last }\n  outcomes: { invalid: end }\n  then: end", Inner);

        Play.Begin(flow).Says("Anna").Says("red").Says("back").Transcript.ShouldEndWith("! contact.colour = \n> Colour?");
        Play.Begin(flow).Says("Anna").Says("back").Transcript.ShouldEndWith("> Colour?\n< back\n> Name?");

        // What the flow wrote that was run and is over is undone as well.
        Play.Begin(flow).Says("Anna").Says("red").Says("S").Says("back").Transcript.ShouldEndWith("> Last?\n< back\n! contact.colour = \n> Name?");
    }

    [Fact]
    public void A_word_that_is_an_answer_is_no_command()
    {
        var play = Play.Begin("what:\n  ask: { type: choice, text: What?, options: [ { id: agent, label: Agent }, { id: dish, label: Menu } ], save: what }\n  outcomes: { invalid: end }\n  then: end");
        play.Says("menu").Run.Variables["what"].ToString().ShouldBe("dish");
    }

    [Fact]
    public void A_tapped_button_can_be_a_command() =>
        Play.Begin(Steps).Says(new Content.ChoiceReply("x", "Agent")).Run.Outcome.ShouldBe("agent");

    [Fact]
    public void A_question_may_take_every_word_as_an_answer() =>
        Play.Begin("trade:\n  ask: { type: text, text: Your trade?, commands: false, save: trade }\n  outcomes: { invalid: end }\n  then: end")
            .Says("agent").Run.Variables["trade"].ToString().ShouldBe("agent");

    [Fact]
    public void A_flow_may_say_where_commands_lead_also_for_those_that_it_runs()
    {
        var flow = Flowing.Parse(
            "flow: test\ntitle: x\nstart: { conversation: opened }\ncommands: { agent: people, menu: end, stop: bye }\nsteps:\n  a:\n    run: { flow: inner }\n    then: end\n  bye:\n    say: { text: Bye. }\n    then: end\n  people:\n    assign: { team: vip }\n    then: end",
            "flow: inner\ntitle: x\nstart: { conversation: opened }\nsteps:\n  q:\n    ask: { type: text, text: And?, save: a }\n    outcomes: { invalid: end }\n    then: end");
        Play.Begin(flow).Says("agent").Transcript.ShouldEndWith("! assign to team vip\n= end");
        Play.Begin(flow).Says("stop").Transcript.ShouldEndWith("> Bye.\n= end");
        Play.Begin(flow).Says("menu").Run.Outcome.ShouldBe("menu");
    }

    [Fact]
    public void The_way_back_stays_short()
    {
        var play = Play.Begin("a:\n  ask: { type: text, text: And?, save: a }\n  outcomes: { invalid: end }\n  then: a");
        for (var answers = 0; answers < 50; answers++)
        {
            play.Says(new string('x', 4_000));
        }

        play.Run.Trail!.Count.ShouldBeLessThanOrEqualTo(FlowLimits.Default.QuestionsBack);
        Flowing.Json(play.Run).Length.ShouldBeLessThan(20_000);
    }

    private const string TwoLanguages = """
        colour:
          ask: { type: choice, text: { en: Which colour?, fr: Quelle couleur ? }, options: [ { id: red, label: { en: Red, fr: Rouge } } ], save: colour }
          outcomes: { invalid: end }
          then: size
        size:
          ask: { type: text, text: { en: Which size?, fr: Quelle taille ? }, save: size }
          outcomes: { invalid: end }
          then: end
        """;

    [Theory]
    [InlineData("Français")]
    [InlineData("2")]
    [InlineData("french")]
    public void Whoever_asks_for_another_language_chooses_among_those_of_the_flow_and_is_asked_again_in_it(string choice)
    {
        var play = Play.Begin(TwoLanguages).Says("language").Says(choice);
        play.Transcript.ShouldBe($"""
            > Which colour? [Red]
            < language
            > Language / Langue [English | Français]
            < {choice}
            ! contact.language = fr
            > Quelle couleur ? [Rouge]
            """);
        play.Says("rouge").Says("back").Transcript.ShouldEndWith("> Quelle taille ?\n< back\n> Quelle couleur ? [Rouge]");
    }

    [Fact]
    public void Whoever_does_not_choose_a_language_may_answer_the_question() =>
        Play.Begin(TwoLanguages).Says("Sprache").Says("red").Transcript.ShouldEndWith("> Which size?");

    [Fact]
    public void Where_there_is_but_one_language_the_word_is_an_answer() =>
        Play.Begin(Steps).Says("language").Transcript.ShouldEndWith("! contact.name = language\n> How many?");
}
