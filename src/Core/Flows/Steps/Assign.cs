using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Steps;

/// <summary>
/// Gives the conversation to an agent, or to a team by a strategy. <c>otherwise</c> says who gets it when that is not possible. Whoever's name comes out
/// empty is passed over; when nobody is left, it leaves by <c>nobody</c>.
/// </summary>
/// <attribute name="agent">An agent, by name.</attribute>
/// <attribute name="team">A team, by name.</attribute>
/// <attribute name="strategy">How an agent of the team is found.</attribute>
/// <attribute name="online-only">Whether only agents who are there now are asked; false unless given.</attribute>
/// <attribute name="note">What they should know.</attribute>
/// <attribute name="otherwise">Who gets it when this is not possible.</attribute>
/// <outcome name="nobody">No name came out, of an agent or a team.</outcome>
/// <example>
/// to-owner:
///   assign:
///     agent: "{{ contact.owner }}"
///     note: Asked for his owner.
///     otherwise: { team: vip, strategy: least-open, online-only: true }
///   then: end
/// </example>
internal sealed record Assign(Assign.Candidate First) : StepKind
{
    private static readonly Dictionary<string, AssignmentStrategy?> Strategies = new()
    {
        ["round-robin"] = AssignmentStrategy.RoundRobin,
        ["least-open"] = AssignmentStrategy.LeastOpen,
        ["longest-idle"] = AssignmentStrategy.LongestIdle,
        ["sticky"] = AssignmentStrategy.Sticky,
    };

    public override IReadOnlyList<string> MayRoute => [Nobody];

    public static Reader<StepKind> Read => CandidateOf.Select<StepKind>(first => new Assign(first!));

    public override Way Enter(TurnDraft turn)
    {
        if (First.Fill(turn) is not { } assignment)
        {
            return new Way.Leaves(Nobody, "No agent and no team was named.");
        }

        turn.Do(new FlowEffect.Assign(assignment));
        return Way.Succeeds;
    }

    private static Reader<Candidate?> CandidateOf => new("an assign", from =>
    {
        from.OneOf(["agent", "team"], "An assign names either an 'agent' or a 'team'.");
        var agent = from.Optional("agent", Template.ReadSome, Template.Empty);
        var team = from.Optional("team", Template.ReadSome, Template.Empty);
        return new Candidate(
            from.Has("agent") ? agent : team,
            from.Has("agent"),
            from.Optional("strategy", Scalars.OneOf(Strategies, null), null),
            from.Optional("online-only", Scalars.YesNo, false),
            from.Optional("note", Template.ReadSome, Template.Empty),
            from.Optional("otherwise", CandidateOf, null));
    });

    internal sealed record Candidate(Template Name, bool IsAgent, AssignmentStrategy? Strategy, bool OnlineOnly, Template Note, Candidate? Otherwise)
    {
        /// <summary>Who is meant now; the next one where no name came out.</summary>
        public Assignment? Fill(TurnDraft turn)
        {
            var name = turn.Fill(Name).Trim();
            var otherwise = Otherwise?.Fill(turn);
            return name.Length == 0 ? otherwise : new Assignment(IsAgent ? new AssignmentTarget.Agent(name) : new AssignmentTarget.Team(name))
            {
                Strategy = Strategy,
                OnlineOnly = OnlineOnly,
                Note = Note.Parts.Count > 0 ? turn.Fill(Note) : null,
                Otherwise = otherwise,
            };
        }
    }
}
