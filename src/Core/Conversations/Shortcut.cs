using Messaging.Flows;

namespace Messaging.Conversations;

/// <summary>A flow that an agent may start in a conversation.</summary>
/// <param name="Flow">Its name.</param>
/// <param name="Titles">What people call it, by language; under an empty language where it is the same in all.</param>
public sealed record Shortcut(string Flow, IReadOnlyDictionary<string, string> Titles)
{
    /// <summary>Those that fit a conversation, by name.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="agent">Who asks.</param>
    /// <param name="circumstances">The time and the rules.</param>
    public static IReadOnlyList<Shortcut> For(Conversation conversation, string agent, Circumstances circumstances)
    {
        var (draft, cause) = (new Draft(conversation, circumstances), new FlowCause.Picked(agent));
        return
        [
            .. circumstances.Playbook.Published.Values
                .Where(flow => flow.Start.Trigger.Answers(cause) && StartRules.Fits(draft, flow, cause))
                .OrderBy(flow => flow.Id, StringComparer.Ordinal)
                .Select(flow => new Shortcut(flow.Id, flow.Title.Texts)),
        ];
    }
}
