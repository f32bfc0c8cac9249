using Messaging.Messages;

namespace Messaging.Flows.Commands;

/// <summary>What a customer's command does while a question waits for him, or a bot thinks of its answer.</summary>
internal static class Obeying
{
    /// <summary>Where the flow goes on when the customer gives a command; nothing when he answers the question.</summary>
    public static Way? Next(Waiting waiting, Content said, TurnDraft turn) => waiting switch
    {
        Waiting.Reply reply => Next(reply, said, turn),
        // A bot of others may take long to answer; whoever wants a person then has not to wait for it.
        Waiting.Call when turn.At.Kind.HearsAll && CommandWords.Meaning(said.Words) is FlowCommand.Agent => Follow(FlowCommand.Agent, turn),
        _ => null,
    };

    private static Way? Next(Waiting.Reply waiting, Content said, TurnDraft turn)
    {
        if (waiting.ChoosesLanguage && LanguageChoice.Picked(said, turn.Flow) is { } language)
        {
            turn.Heard();
            turn.Speak(language);
            return turn.At.Kind.Repeat(waiting, turn);
        }

        return turn.At.Kind.MayBeCommand(waiting, said, turn) && CommandWords.Meaning(said.Words) is { } command
            ? Obey(command, waiting, turn)
            : null;
    }

    private static Way? Obey(FlowCommand command, Waiting.Reply waiting, TurnDraft turn)
    {
        turn.Heard();
        switch (command)
        {
            case FlowCommand.Back:
                return turn.Back() is { } before ? turn.Jump(Word(command), before) : turn.At.Kind.Repeat(waiting, turn);
            case FlowCommand.Language when LanguageChoice.Of(turn.Flow) is { } choice:
                turn.Say(choice);
                return new Way.Waits(waiting with { ChoosesLanguage = true }, turn.Deadline);
            case FlowCommand.Language:
                return null; // There is but one: the word is an answer as any other.
            default:
                return Follow(command, turn);
        }
    }

    // Where the flow at work says that it leads, or the nearest one of those that run it.
    private static Way Follow(FlowCommand command, TurnDraft turn)
    {
        while (!turn.Flow.Commands.ContainsKey(command) && turn.IsSubFlow)
        {
            turn.Leave();
        }

        if (turn.Flow.Commands.TryGetValue(command, out var step))
        {
            return step == Flow.End ? Leave(command, turn) : turn.Jump(Word(command), turn.Flow[step]);
        }

        switch (command)
        {
            case FlowCommand.Menu:
                return turn.Jump(Word(command), turn.Flow.Steps[0]);
            case FlowCommand.Agent:
                turn.Do(new FlowEffect.PersonWanted());
                break;
            case FlowCommand.Stop:
                turn.Do(new FlowEffect.Stopped());
                break;
            default:
                throw new System.Diagnostics.UnreachableException(command.ToString());
        }

        return Leave(command, turn);
    }

    private static Way.Ends Leave(FlowCommand command, TurnDraft turn)
    {
        turn.Move(new Way.Leaves(Word(command)), Flow.End);
        return new Way.Ends(Word(command));
    }

    private static string Word(FlowCommand command) => command switch
    {
        FlowCommand.Agent => "agent",
        FlowCommand.Menu => "menu",
        FlowCommand.Back => "back",
        FlowCommand.Stop => "stop",
        _ => throw new System.Diagnostics.UnreachableException(command.ToString()),
    };
}
