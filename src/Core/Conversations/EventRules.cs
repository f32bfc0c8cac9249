using Messaging.Flows;
using NodaTime;

namespace Messaging.Conversations;

/// <summary>One of the company's systems told of something: a flow that waits for it goes on, else one that starts by it begins.</summary>
internal static class EventRules
{
    public static void Happened(Draft draft, Entry entry, Arrival.Happened happened)
    {
        draft.Publish("event.received", happened.Event);
        if (draft.Now - entry.At > draft.Settings.StaleAfter)
        {
            draft.Explain("event", $"{happened.Event}: it happened too long ago to act upon.");
            StartRules.Rest(draft);
            return;
        }

        var cause = new FlowCause.Happened(happened.Event, happened.Data);
        var due = new DueStart(cause, Instant.Min(entry.At, draft.Now));
        var isNoticed = draft.State is { Handling: Handling.ByOthers, Flow.Outcome: null }
            ? StartRules.Note(draft, due with { IsForRunning = true })
            : FlowRules.Happened(draft, cause) || StartRules.Note(draft, due);
        if (isNoticed && draft.State is { Lifecycle: Lifecycle.Closing, IsBotFree: true })
        {
            // It came before the lanes were let go of, as a message may.
            draft.State = draft.State with { Lifecycle = new Lifecycle.Active() };
        }

        draft.Explain("event", isNoticed ? $"{cause.InWords}." : $"{cause.InWords}, and no flow waits for it.");
        StartRules.Rest(draft);
    }
}
