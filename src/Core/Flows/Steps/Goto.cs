using System.Globalization;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Steps;

/// <summary>Jumps to another step, at most so many times in one run; once they are used up it goes on by <c>then</c>.</summary>
/// <attribute name="step">The step to jump to.</attribute>
/// <attribute name="max">How often it jumps in one run.</attribute>
/// <example>
/// once-more:
///   goto: { step: once-more, max: 3 }
///   then: end
/// </example>
internal sealed record Goto(string Target, int Most) : StepKind
{
    private const string Jump = "jump";
    private const int LargestMost = 10;

    public override IEnumerable<KeyValuePair<string, string>> OwnWays => [KeyValuePair.Create(Jump, Target)];

    public static Reader<StepKind> Read => new("a goto", from => new Goto(
        from.Required("step", Scalars.Target, Flow.End),
        from.Required("max", Scalars.Whole(1, LargestMost), 1)));

    public override Way Enter(TurnDraft turn)
    {
        var jumps = turn.Counted();
        return jumps <= Most
            ? new Way.Leaves(Jump, string.Create(CultureInfo.InvariantCulture, $"Jump {jumps} of {Most}."))
            : new Way.Leaves(Way.Then, string.Create(CultureInfo.InvariantCulture, $"It has jumped {Most} times."));
    }
}
