using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using Messaging.Messages;

namespace Messaging.Flows.Steps;

/// <summary>Questions that are asked one after the other, before a step goes on: those whose answers are not known. Whoever does not answer one is asked the next.</summary>
internal sealed record Questions(Ask[] Asks)
{
    public static Questions None { get; } = new([]);

    public static Reader<Questions> Read =>
        Several.Items(limits => limits.Questions, "questions", Ask.Read).Select(asks => new Questions([.. asks.Cast<Ask>()]));

    /// <summary>Asks the next one from a place on; nothing when there is none.</summary>
    public Way.Waits? Next(int from, TurnDraft turn)
    {
        for (var place = from; place < Asks.Length; place++)
        {
            if (!turn.Read(ValuePath.Of(Asks[place].Save)).IsKnown)
            {
                return At(place, (Way.Waits)Asks[place].Enter(turn));
            }
        }

        return null;
    }

    /// <summary>What an answer, or that there is none, leads to. It has left when there is nothing more to ask.</summary>
    public Way? Resume(Waiting.Reply waiting, FlowInput input, TurnDraft turn) => Asks[waiting.Question].Resume(waiting, input, turn) switch
    {
        Way.Waits again => At(waiting.Question, again),
        Way.Leaves => Next(waiting.Question + 1, turn) ?? Way.Succeeds,
        var other => other,
    };

    public bool MayBeCommand(Waiting.Reply waiting, Content said, TurnDraft turn) => Asks[waiting.Question].MayBeCommand(waiting, said, turn);

    public Way Repeat(Waiting.Reply waiting, TurnDraft turn) => At(waiting.Question, (Way.Waits)Asks[waiting.Question].Repeat(waiting, turn));

    private static Way.Waits At(int place, Way.Waits way) => way with { For = (Waiting.Reply)way.For with { Question = place } };
}
