using System.Globalization;
using Messaging.Channels;
using Messaging.Flows.Templates;
using Messaging.Hours;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Flows;

/// <summary>A turn while it is being made: what its steps read, keep, and want done. Lives within one call of the engine.</summary>
internal sealed class TurnDraft(FlowRun run, FlowScope scope, Instant now)
{
    // Ten for each step that a turn may take; only a flow that went astray has more.
    private const int MostEffects = 1_000;

    // The host answers for every call, if only that it timed out. Should it die meanwhile, the flow goes on this much later.
    private static readonly Duration Grace = Duration.FromMinutes(1);

    private readonly List<FlowEffect> _effects = [];
    private readonly TurnValues _values = new(run, scope, now);
    private Dictionary<string, int>? _jumps;
    private int _stepsInTurn;
    private int _steps = run.Steps;
    private int _calls = run.Calls;
    private int _messagesInARow = run.MessagesInARow;

    public Instant Now => now;

    public FlowLimits Limits => scope.Limits;

    /// <summary>When the step waits no longer.</summary>
    public Instant? Deadline => run.Deadline;

    public string Channel => scope.Channel.Name();

    public IReadOnlyList<string> Languages => scope.Languages;

    public string Language => scope.Languages.Count > 0 ? scope.Languages[0] : "";

    /// <summary>The step whose rule is at work.</summary>
    public string Step { get; private set; } = run.Step ?? "";

    /// <summary>The limit that was reached, in words; the flow is over then.</summary>
    public string? Exceeded { get; private set; }

    public Value Read(ValuePath path) => _values.Read(path);

    public string Fill(Template template) => template.Fill(this, Language);

    public string Fill(LocalText text)
    {
        var version = text.For(scope.Languages);
        return version.Text.Fill(this, version.Language.Length > 0 ? version.Language : Language);
    }

    public BusinessHours? Calendar(string name) => scope.Calendars.GetValueOrDefault(name);

    public string Cut(string text)
    {
        if (text.Length <= Limits.TextChars)
        {
            return text;
        }

        Warn($"A text was cut to {Limits.TextChars} characters.");
        return TextCut.At(text, Limits.TextChars);
    }

    /// <summary>Comes to a step; what way that takes from here.</summary>
    public Way Enter(Step step)
    {
        Step = step.Id;
        _steps++;
        if (++_stepsInTurn > Limits.StepsPerTurn)
        {
            Exceed($"More than {Limits.StepsPerTurn} steps in one turn.");
        }
        else if (_steps > Limits.StepsPerRun)
        {
            Exceed($"More than {Limits.StepsPerRun} steps in one run.");
        }

        return Exceeded is null ? step.Kind.Enter(this) : new Way.Ends(FlowEngine.LimitOutcome);
    }

    public void Do(FlowEffect effect)
    {
        if (_effects.Count < MostEffects)
        {
            _effects.Add(effect);
        }
        else
        {
            Exceed($"More than {MostEffects} effects in one turn.");
        }
    }

    public void Warn(string what) => Do(new FlowEffect.Warned(Step, what));

    public void Say(Content content)
    {
        if (content is Content.Text text && string.IsNullOrWhiteSpace(text.Body))
        {
            Warn("The text came out empty and was not sent.");
            return;
        }

        if (++_messagesInARow > Limits.MessagesInARow)
        {
            Exceed($"More than {Limits.MessagesInARow} messages without a word of the customer.");
            return;
        }

        Do(new FlowEffect.Say(content));
    }

    /// <summary>How often the step has counted in this run, this time among them.</summary>
    public int Counted()
    {
        _jumps ??= run.Jumps is { } before ? new(before) : [];
        return _jumps[Step] = _jumps.GetValueOrDefault(Step) + 1;
    }

    public void Heard() => _messagesInARow = 0;

    public Way Call(CallSpec spec)
    {
        if (++_calls > Limits.CallsPerRun)
        {
            Exceed($"More than {Limits.CallsPerRun} calls in one run.");
        }

        var key = string.Create(CultureInfo.InvariantCulture, $"{Step}.{_calls}");
        Do(new FlowEffect.Call(key, spec));
        return new Way.Waits(new Waiting.Call(key), now + spec.Allowed + Grace);
    }

    public void Save(SavePath path, Value value)
    {
        var kept = path.OfContact ? _values.WriteContact(path.Name, value) : _values.Write(path.Name, value);
        if (!kept)
        {
            Warn($"What '{path}' was to hold is too large to be kept.");
        }
        else if (path.OfContact)
        {
            Do(new FlowEffect.SetContact(path.Name, value));
        }
    }

    public FlowTurn Waits(Way.Waits way) => Done(run with { Waiting = way.For, Deadline = way.Until });

    public FlowTurn Ends(string outcome) => Done(run with { Waiting = null, Deadline = null, Outcome = outcome });

    public FlowTurn Fails(string outcome, string why)
    {
        _effects.Add(new FlowEffect.Failed(Step, why));
        return Ends(outcome);
    }

    private FlowTurn Done(FlowRun after) => new(
        after with { Step = Step, HandedOver = run.HandedOver || _effects.Exists(GivesAway), Variables = _values.Variables, Steps = _steps, Calls = _calls, MessagesInARow = _messagesInARow, Jumps = _jumps ?? run.Jumps },
        _effects);

    private static bool GivesAway(FlowEffect effect) => effect is FlowEffect.Assign or FlowEffect.HandOff or FlowEffect.Failed;

    private void Exceed(string limit) => Exceeded ??= limit;
}
