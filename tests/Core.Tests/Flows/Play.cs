using Messaging.Flows;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Core.Tests.Flows;

/// <summary>Plays a flow and writes down what happens. Everything is saved and reloaded between two turns.</summary>
internal sealed class Play(Flow flow, FlowCause? cause = null)
{
    private readonly List<string> _lines = [];

    public FlowRun Run { get; private set; } = cause is null ? FlowRun.Of(flow) : FlowRun.Of(flow, cause);

    public FlowScope Scope { get; set; } = new();

    public Instant Now { get; set; } = Instant.FromUtc(2026, 1, 5, 10, 0);

    /// <summary>What the last turn wanted done.</summary>
    public IReadOnlyList<FlowEffect> Effects { get; private set; } = [];

    /// <summary>What was said and done so far, without the trace.</summary>
    public string Transcript => string.Join('\n', _lines);

    /// <summary>The steps that were gone through in the last turn.</summary>
    public string Path => string.Join(' ', Effects.OfType<FlowEffect.Moved>().Select(moved => $"{moved.FromStep}-[{moved.Outcome}]->{moved.ToStep}"));

    public IEnumerable<string> Warnings => Effects.OfType<FlowEffect.Warned>().Select(warned => warned.What);

    public CallSpec Calling => Effects.OfType<FlowEffect.Call>().Last().Spec;

    public static Play Begin(Flow flow, FlowScope? scope = null) => new Play(flow) { Scope = scope ?? new() }.Take(new FlowInput.Begin());

    public static Play Begin(string steps, FlowScope? scope = null) => Begin(Flowing.Steps(steps), scope);

    public Play Says(string text) => Says(new Content.Text(text));

    public Play Says(Content content)
    {
        _lines.Add($"< {Shown(content)}");
        Scope = Scope with { Conversation = new Dictionary<string, Value>(Scope.Conversation) { ["said"] = Value.Of(content.Words) } };
        return Take(new FlowInput.Said(content));
    }

    public Play Answered(int status, string body) => Returned(((CallSpec.Http)Calling).Read(status, body));

    public Play Returned(CallResult result) => Take(new FlowInput.Returned(((Waiting.Call)Run.Waiting!).Key, result));

    public Play Later(Duration time)
    {
        Now += time;
        return Take(new FlowInput.Woke());
    }

    public Play Take(FlowInput input)
    {
        var turn = FlowEngine.Step(flow, Flowing.Reload(Run), Flowing.Reload(input), Scope, Now);
        Run = turn.Run;
        Effects = [.. turn.Effects.Select(Flowing.Reload)];
        Scope = Scope with { Contact = Effects.OfType<FlowEffect.SetContact>().Aggregate(Scope.Contact.ToDictionary(), With) };
        if (Effects.OfType<FlowEffect.SetContact>().LastOrDefault(set => set.Field == "language") is { Value: var language })
        {
            Scope = Scope with { Languages = [language.ToString(), .. Scope.Languages] };
        }

        _lines.AddRange(Effects.Select(Shown).OfType<string>());
        if (Run.Outcome is { } outcome && _lines.LastOrDefault()?.StartsWith('=') != true)
        {
            _lines.Add($"= {outcome}");
        }

        return this;
    }

    private static Dictionary<string, Value> With(Dictionary<string, Value> contact, FlowEffect.SetContact set) =>
        new(contact) { [set.Field] = set.Value };

    private static string? Shown(FlowEffect effect) => effect switch
    {
        FlowEffect.Say say => $"> {Shown(say.Content)}",
        FlowEffect.Call { Spec: CallSpec.Http http } => $"! {http.Method} {http.Url}{(http.Body is null ? "" : $" {http.Body}")}",
        FlowEffect.Call { Spec: CallSpec.Lookup lookup } => $"! look up {string.Join(", ", lookup.Connectors.Select(connector => connector.Connector))}",
        FlowEffect.Call { Spec: CallSpec.Articles search } => $"! search {search.Query} ({string.Join(", ", search.Languages)})",
        FlowEffect.Call { Spec: CallSpec.Bot bot } => $"! ask {bot.Name}: {bot.Said} ({bot.Turn})",
        FlowEffect.Measured measured => $"! {measured.What}",
        FlowEffect.SetContact set => $"! contact.{set.Field} = {set.Value}",
        FlowEffect.Tag tag => $"! {(tag.Added ? '+' : '-')}{tag.Name}",
        FlowEffect.Ticket ticket => $"! ticket: {ticket.Subject} ({ticket.Priority}, {ticket.Team}): {ticket.Text}",
        FlowEffect.Assign assign => $"! assign to {Shown(assign.Assignment)}",
        FlowEffect.HandOff handOff => $"! hand off to {handOff.Team}: {handOff.Summary}",
        FlowEffect.Note note => $"! note: {note.Text}",
        FlowEffect.Close close => $"! close: {close.Reason}",
        FlowEffect.Failed failed => $"! failed at {failed.Step}: {failed.Why}",
        _ => null,
    };

    private static string Shown(Assignment assignment)
    {
        var who = assignment.To switch
        {
            AssignmentTarget.Agent agent => $"agent {agent.Name}",
            AssignmentTarget.Team team => $"team {team.Name}",
            _ => throw new InvalidOperationException(),
        };
        var how = $"{(assignment.Strategy is { } strategy ? $" by {strategy}" : "")}{(assignment.OnlineOnly ? " online" : "")}{(assignment.Note is { } note ? $" ({note})" : "")}";
        return $"{who}{how}{(assignment.Otherwise is { } otherwise ? $", otherwise {Shown(otherwise)}" : "")}";
    }

    private static string Shown(Content content) => content switch
    {
        Content.Text text => text.Body,
        Content.Choice choice => $"{choice.Body} [{string.Join(" | ", choice.Options.Select(option => option.Label))}]",
        Content.ChoiceReply reply => $"[{reply.Label}]",
        Content.Carousel carousel => $"{carousel.Body} {string.Join(" ", carousel.Cards.Select(card => $"({card.Title}: {card.Body}{string.Concat(card.Options.Select(option => $" [{option.Label}]"))})"))}",
        _ => content.GetType().Name,
    };
}
