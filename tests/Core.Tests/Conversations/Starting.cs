using Messaging.Core.Tests.Flows;
using Messaging.Flows;

namespace Messaging.Core.Tests.Conversations;

/// <summary>Small flows that say their name.</summary>
internal static class Starting
{
    /// <summary>Says its name and is over.</summary>
    public static Flow Says(string name, string start) => Does(name, start, $"a:\n  say: {{ text: {name} }}\n  then: end");

    /// <summary>Asks a question by its name, and is over when that is answered.</summary>
    public static Flow Asks(string name, string start) =>
        Does(name, start, $"a:\n  ask: {{ type: text, text: {name}?, save: x }}\n  outcomes: {{ invalid: end }}\n  then: end");

    public static Flow Does(string name, string start, string steps) => Flowing.Starting(name, start, steps);

    /// <summary>Meets customers on the account that names it.</summary>
    public static Flow Welcome { get; } = Asks("welcome", "conversation: opened");
}
