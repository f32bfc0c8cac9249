namespace Messaging.Conversations;

/// <summary>What passing time does: each deadline belongs to the state that set it, and goes with it.</summary>
internal static class Waking
{
    public static void Pass(Draft draft)
    {
        ElsewhereRules.Pass(draft, draft.Now);
        SilenceRules.Pass(draft);
        TicketRules.Pass(draft);
        foreach (var late in draft.State.Awaited.Where(call => call.Deadline <= draft.Now))
        {
            CallRules.GiveUp(draft, late);
        }

        if (draft.State.Flow?.Deadline <= draft.Now)
        {
            FlowRules.Woke(draft);
        }

        if (draft.State.Lifecycle is Lifecycle.Lingering lingering && lingering.Until <= draft.Now)
        {
            draft.State = draft.State with { Lifecycle = new Lifecycle.Closing(draft.Now) };
            draft.Explain("closing", "Nothing more was said.");
        }
    }
}
