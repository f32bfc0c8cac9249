using Messaging.Channels;
using Messaging.Tickets;

namespace Messaging.Conversations;

/// <summary>A customer who goes silent is reminded, told, and at last his matter counts as solved.</summary>
internal static class SilenceRules
{
    /// <summary>From now on he owes the answer.</summary>
    public static void Begin(Draft draft) =>
        draft.State = draft.State with { Silence = From(draft) };

    /// <summary>A silence that begins now.</summary>
    public static Silence From(Draft draft) => RuleFor(draft).At(draft.Now, SilenceStage.Waiting);

    public static void Pass(Draft draft)
    {
        // Each stage at its turn, even when several passed while nobody looked.
        while (draft.State.Silence is { Due: { } due } silence && due <= draft.Now)
        {
            Act(draft, silence);
        }
    }

    private static void Act(Draft draft, Silence silence)
    {
        var rule = RuleFor(draft);
        switch (silence.Stage)
        {
            case SilenceStage.Waiting when rule.Remind is { } remind && remind < rule.Tell:
                draft.State = draft.State with { Silence = rule.At(silence.Since, SilenceStage.Reminded) };
                draft.Say(phrases => phrases.Reminder);
                draft.Explain("silence.reminded", $"No answer for {remind.TotalMinutes:0} minutes.");
                break;
            case SilenceStage.Waiting or SilenceStage.Reminded:
                draft.State = draft.State with { Silence = rule.At(silence.Since, SilenceStage.Told), Lifecycle = new Lifecycle.Inactive(draft.Now) };
                draft.Say(phrases => phrases.Resting);
                draft.Explain("silence.told", $"No answer for {rule.Tell.TotalMinutes:0} minutes.");
                TicketRules.TryMove(draft, TicketStatus.Pending);
                break;
            case var _ when draft.State.Handling is Handling.ByOthers others:
                // What others have is not closed under their hands.
                draft.State = draft.State with { Silence = silence with { Due = others.Until } };
                break;
            default:
                draft.State = draft.State with { Silence = null };
                draft.Explain("silence.solved", "Solved by silence: no survey follows.");
                Solve(draft);
                break;
        }
    }

    private static void Solve(Draft draft)
    {
        if (draft.State.Ticket is null)
        {
            draft.State = draft.State with { Lifecycle = new Lifecycle.Closing(draft.Now) };
        }
        else if (TicketRules.TryMove(draft, TicketStatus.Solved))
        {
            draft.State = draft.State with { Ticket = draft.State.Ticket with { SolvedBySilence = true } };
        }
    }

    private static SilenceRule RuleFor(Draft draft)
    {
        var keys = new[] { $"flow:{draft.State.Flow?.FlowId}" }.Concat(draft.State.LastQueue.OfType<Routing.Target.ToTeam>().Select(target => $"team:{target.Team}"))
            .Append($"channel:{draft.State.Speaking.Address.Channel.Name()}");
        return keys.Select(draft.Settings.Silences.GetValueOrDefault).FirstOrDefault(rule => rule is not null) ?? draft.Settings.Silence;
    }
}
