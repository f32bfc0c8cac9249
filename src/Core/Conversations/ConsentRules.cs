using Messaging.Contacts;
using Messaging.Outbound;

namespace Messaging.Conversations;

/// <summary>A customer who objects to being written to is not: neither the bot nor a person says anything, until he agrees again.</summary>
internal static class ConsentRules
{
    public const string Refusal = "The customer objects to being written to here.";

    public static void Changed(Draft draft, LaneId lane, Arrival.ConsentChanged consent)
    {
        draft.Explain("consent", $"The customer {(consent.Wanted ? "agrees again" : "objects")} to being written to ({consent.Scope}).");
        draft.State = draft.State with { Contact = draft.State.Contact.Consenting(lane, consent.Scope, consent.Wanted) };
        draft.Publish(consent.Wanted ? "consent.given" : "consent.withdrawn", consent.Scope);
    }

    /// <summary>Who left the conversation and writes wants to be answered.</summary>
    public static void WroteAgain(Draft draft, LaneId lane)
    {
        if (draft.State.Contact.HasLeft(lane))
        {
            Changed(draft, lane, new Arrival.ConsentChanged(true, Contact.UntilHeWrites));
        }
    }

    public static bool Forbids(Draft draft, Purpose purpose) => draft.State.Contact.Objects(draft.State.SpeakingIn, purpose);

    /// <summary>The bot has nothing to say, and nothing to come back to.</summary>
    public static void Hush(Draft draft)
    {
        draft.Explain("opted-out", Refusal);
        draft.State = draft.State with { Flow = null };
        FlowRules.Linger(draft);
    }
}
