using System.Globalization;
using Messaging.Contacts;
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

    private static readonly ValuePath Tags = new(Roots.Contact, [Roots.Tags]);

    private readonly List<FlowEffect> _effects = [];
    private readonly TurnValues _values = new(run, scope, now);
    private Dictionary<string, int>? _jumps;
    private int _stepsInTurn;
    private int _steps = run.Steps;
    private int _calls = run.Calls;
    private int _messagesInARow = run.MessagesInARow;

    public Instant Now => now;

    public FlowLimits Limits => scope.Limits;

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

    /// <summary>How often the step was come to in this run, this time among them.</summary>
    public int Jumped()
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

    /// <summary>Gives the contact a tag, or takes it; the flow reads that at once.</summary>
    public void Tag(string text, bool added)
    {
        if (TagName.Of(text) is not { } tag)
        {
            Warn($"A tag came out empty, or longer than {TagName.Longest} characters.");
            return;
        }

        var before = Read(Tags) is Value.List list ? list.Items : [];
        var others = before.Where(item => item.ToString() != tag);
        _ = _values.WriteContact(Tags.Rest[0], new Value.List([.. added ? others.Append(Value.Of(tag)) : others]));
        Do(new FlowEffect.Tag(tag, added));
    }

    public FlowTurn Waits(Way.Waits way) => Done(run with { Waiting = way.For, Deadline = way.Until });

    public FlowTurn Ends(string outcome) => Done(run with { Waiting = null, Deadline = null, Outcome = outcome });

    public FlowTurn Fails(string outcome, string why)
    {
        _effects.Add(new FlowEffect.Failed(Step, why));
        return Ends(outcome);
    }

    private FlowTurn Done(FlowRun after) => new(
        after with { Step = Step, Variables = _values.Variables, Steps = _steps, Calls = _calls, MessagesInARow = _messagesInARow, Jumps = _jumps ?? run.Jumps },
        _effects);

    private void Exceed(string limit) => Exceeded ??= limit;
}
