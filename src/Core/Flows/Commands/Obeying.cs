namespace Messaging.Flows.Commands;

/// <summary>What a customer's command does while a question waits for him, or a bot thinks of its answer.</summary>
internal static class Obeying
{
    /// <summary>The command that he gave; nothing when he answers the question.</summary>
    public static FlowCommand? CommandIn(FlowInput input, Waiting waiting, TurnDraft turn) => input is FlowInput.Said { Content: var said }
        ? (waiting, CommandWords.Meaning(said.Words)) switch
        {
            (Waiting.Reply reply, { } command) when turn.At.Kind.MayBeCommand(reply, said, turn) => command,
            // A bot of others may take long to answer; whoever wants a person then has not to wait for it.
            (Waiting.Call, FlowCommand.Agent) when turn.At.Kind.HearsAll => FlowCommand.Agent,
            _ => null,
        }
        : null;

    /// <summary>Where the flow goes on.</summary>
    public static Way Obey(FlowCommand command, Waiting waiting, TurnDraft turn)
    {
        turn.Heard();
        return command == FlowCommand.Back
            ? turn.Back() is { } before ? turn.Jump(Word(command), before) : turn.At.Kind.Repeat((Waiting.Reply)waiting, turn)
            : Follow(command, turn);
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
