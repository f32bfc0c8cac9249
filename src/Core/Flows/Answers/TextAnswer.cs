using Messaging.Messages;

namespace Messaging.Flows.Answers;

/// <summary>Any words.</summary>
internal sealed record TextAnswer : AnswerType
{
    public override bool IsAnything => true;

    public override Value? Understand(Content content, TurnDraft turn) =>
        WordsOf(content) is { Length: > 0 } words ? Value.Of(turn.Cut(words)) : null;
}
