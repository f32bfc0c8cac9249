using Messaging.Flows;

namespace Messaging.Conversations;

/// <summary>Who the customer is, and under which handle.</summary>
internal static class IdentityRules
{
    public static void Moved(Draft draft, LaneId from, Arrival.HandleChanged changed)
    {
        if (changed.Known is not { } known)
        {
            draft.Explain("handle-changed", "The customer has another number or id from now on.");
            return;
        }

        // What he still writes under the old handle is read, and answered at the new one, where nobody else listens.
        var before = draft.State.Lanes.First(cursor => cursor.Lane == from);
        var address = before.Address with { Handle = changed.Becomes };
        var lane = LaneId.Of(address);
        var state = draft.State.With(from, cursor => cursor with { Address = address });
        draft.State = state with
        {
            Lanes = state.Lanes.Any(cursor => cursor.Lane == lane) ? state.Lanes : state.Lanes.Add(before with { Lane = lane, Address = address, Read = 0 }),
            SpeakingIn = lane,
            Contact = known.Including(state.Contact).Objecting(from, lane),
        };
        draft.Explain("handle-changed", "The customer proved who he is, and the conversation goes on with him as a known user.");
    }

    public static void Identified(Draft draft, Arrival.Identified identified)
    {
        var before = draft.State.Contact;
        foreach (var (field, value) in identified.Fields)
        {
            ContactRules.Set(draft, field, Value.Of(value), byFlow: false);
        }

        if (draft.State.Contact != before)
        {
            LanguageRules.Learned(draft);
            draft.Explain("identified", "The company proved who the customer is.");
        }

        if (identified.Before is { } other && other != draft.State.Id)
        {
            draft.Explain("identified-elsewhere", $"What he wrote before he said who he is stands in {other}, which goes on beside this conversation.");
        }
    }
}
