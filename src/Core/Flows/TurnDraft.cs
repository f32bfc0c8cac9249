using System.Globalization;
using Messaging.Channels;
using Messaging.Contacts;
using Messaging.Flows.Steps;
using Messaging.Flows.Templates;
using Messaging.Hours;
using Messaging.Messages;
using Messaging.Tongues;
using NodaTime;

namespace Messaging.Flows;

/// <summary>A turn while it is being made: what its steps read, keep, and want done. Lives within one call of the engine.</summary>
internal sealed class TurnDraft
{
    // Ten for each step that a turn may take; only a flow that went astray has more.
    private const int MostEffects = 1_000;

    // The host answers for every call, if only that it timed out. Should it die meanwhile, the flow goes on this much later.
    private static readonly Duration Grace = Duration.FromMinutes(1);

    private static readonly ValuePath Tags = new(Roots.Contact, [Roots.Tags]);

    private readonly FlowRun _run;
    private readonly FlowScope _scope;
    private readonly List<FlowEffect> _effects = [];
    private readonly TurnValues _values;
    private readonly FrameStack _frames;
    private int _stepsInTurn;
    private int _steps;
    private int _calls;
    private int _messagesInARow;

    public TurnDraft(Flow flow, FlowRun run, FlowScope scope, Instant now)
    {
        (_run, _scope, Now) = (run, scope, now);
        (_steps, _calls, _messagesInARow) = (run.Steps, run.Calls, run.MessagesInARow);
        _values = new(run.Event, scope, now);
        _frames = new(flow, run, scope.Limits);
    }

    public Instant Now { get; }

    /// <summary>Until when the step has waited, or waits.</summary>
    public Instant? Deadline => _run.Deadline;

    public FlowLimits Limits => _scope.Limits;

    public string Channel => _scope.Channel.Name();

    public bool HasTemplates => _scope.HasTemplates;

    public IReadOnlyList<string> Languages => _values.Languages;

    public string Language => _values.Languages.Count > 0 ? _values.Languages[0] : "";

    /// <summary>The flow at work.</summary>
    public Flow Flow => _frames.Top.Flow;

    /// <summary>The step whose rule is at work.</summary>
    public Step At => Flow[_frames.Top.Step];

    /// <summary>Whether another flow waits for the one at work.</summary>
    public bool IsSubFlow => _frames.Depth > 1;

    /// <summary>The limit that was reached, in words; the flow is over then.</summary>
    public string? Exceeded { get; private set; }

    public Value Read(ValuePath path) => _values.Read(path, _frames.Top.Variables);

    public string Fill(Template template) => template.Fill(this, Language);

    public string Fill(LocalText text)
    {
        var version = Choose(text);
        return version.Text.Fill(this, LanguageOf(version));
    }

    public LocalText.Version Choose(LocalText text) => text.For(_values.Languages, _scope.Channel, _values.Tone);

    /// <summary>The language that a text is filled in: its own, with the customer's region where that is one of it and the text names none.</summary>
    public string LanguageOf(LocalText.Version version) =>
        version.Language.Length == 0 || (!version.Language.Contains('-') && LanguageTag.SameLanguage(version.Language, Language)) ? Language : version.Language;

    public Account? Account(AccountId id) => _scope.Accounts.GetValueOrDefault(id);

    public BusinessHours? Calendar(string name) => _scope.Calendars.GetValueOrDefault(name);

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
        _frames.Top.Step = step.Id;
        _steps++;
        if (++_stepsInTurn > Limits.StepsPerTurn)
        {
            Exceed($"More than {Limits.StepsPerTurn} steps in one turn.");
        }
        else if (_steps > Limits.StepsPerRun)
        {
            Exceed($"More than {Limits.StepsPerRun} steps in one run.");
        }

        if (Exceeded is not null)
        {
            return new Way.Ends(FlowEngine.LimitOutcome);
        }

        var way = step.Kind.Enter(this);
        if (way is Way.Waits { For: Waiting.Reply })
        {
            _frames.Top.Trail.Asked(step.Id);
        }

        return way;
    }

    /// <summary>Begins another flow, which this one waits for.</summary>
    public Way Begin(Way.Runs runs)
    {
        Do(new FlowEffect.Moved(_frames.Name, "run", $"{runs.SubFlow.Id}/{runs.SubFlow.Steps[0].Id}"));
        _frames.Push(runs.SubFlow, runs.Inputs);
        return Enter(runs.SubFlow.Steps[0]);
    }

    /// <summary>The flow at work is over; the one that runs it goes on.</summary>
    public Way Return()
    {
        var over = _frames.Pop();
        foreach (var (name, held) in over.Trail.OfContact())
        {
            _frames.Top.Trail.Writes(name, held);
        }

        return ((Run)At.Kind).Returned(over.Flow, over.Variables, this);
    }

    /// <summary>The flow at work cannot go on; the nearest one of those that run it, and say what then, does. Whether there is one.</summary>
    public bool Abandon(string why)
    {
        var depth = _frames.Callers.FindLastIndex(step => step.Ways.ContainsKey(StepKind.Failed));
        if (depth < 0)
        {
            return false;
        }

        Warn(why);
        while (_frames.Depth > depth + 1)
        {
            _ = _frames.Pop();
        }

        return true;
    }

    /// <summary>Goes from the step at work to another one.</summary>
    public void Move(Way.Leaves leaves, string next) =>
        Do(new FlowEffect.Moved(_frames.Name, leaves.Outcome, IsSubFlow ? $"{Flow.Id}/{next}" : next, leaves.Because));

    /// <summary>Goes from the step at work to one that a command leads to.</summary>
    public Way Jump(string because, Step step)
    {
        Do(new FlowEffect.Moved(_frames.Name, because, IsSubFlow ? $"{Flow.Id}/{step.Id}" : step.Id));
        return Enter(step);
    }

    /// <summary>Gives up the flow at work, and is back in the one that runs it.</summary>
    public void Leave() => _frames.Pop();

    /// <summary>Undoes what came of the last question, and of the one before it, which is where the flow goes on; nothing when there is none before.</summary>
    public Step? Back()
    {
        if (!_frames.CanGoBack)
        {
            return null;
        }

        if (_frames.Top.IsAtQuestion)
        {
            Undo(_frames.Top.Trail.Take());
        }

        while (_frames.Top.Trail.Count == 0)
        {
            _ = _frames.Pop();
        }

        var earlier = _frames.Top.Trail.Take();
        Undo(earlier);
        return Flow[earlier.Step];
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

    public void Warn(string what) => Do(new FlowEffect.Warned(_frames.Name, what));

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

    /// <summary>How often the step has counted in this run of the flow, this time among them.</summary>
    public int Counted() => _frames.Top.Counted();

    public void Heard() => _messagesInARow = 0;

    public Way Call(CallSpec spec)
    {
        if (++_calls > Limits.CallsPerRun)
        {
            Exceed($"More than {Limits.CallsPerRun} calls in one run.");
        }

        var key = string.Create(CultureInfo.InvariantCulture, $"{_frames.Top.Step}.{_calls}");
        Do(new FlowEffect.Call(key, spec));
        return new Way.Waits(new Waiting.Call(key), Now + spec.Allowed + Grace);
    }

    public void Save(SavePath path, Value value)
    {
        if (path.IsLanguage && value.IsKnown)
        {
            if (LanguageNames.TagOf(value.ToString()) is not { } tag)
            {
                Warn($"What '{path}' was to hold is no language that we know.");
                return;
            }

            value = Value.Of(tag);
        }

        _frames.Top.Trail.Writes(path.ToString(), path.OfContact ? _values.ContactField(path.Name) : _frames.Top.Variables[path.Name]);
        if (!Write(path, value))
        {
            Warn($"What '{path}' was to hold is too large to be kept.");
        }
    }

    /// <summary>Speaks to the contact in this language from here on; going back does not change that.</summary>
    public void Speak(string language) => Write(new SavePath(Roots.LanguageField, OfContact: true), Value.Of(language));

    /// <summary>Gives the contact a tag, or takes it; the flow reads that at once.</summary>
    public void Tag(string text, bool added)
    {
        if (TagName.Of(text) is { } tag)
        {
            _frames.Top.Trail.Writes(Tags.ToString(), Read(Tags));
            Change(tag, added);
        }
        else
        {
            Warn($"A tag came out empty, or longer than {TagName.Longest} characters.");
        }
    }

    private void Change(string tag, bool added)
    {
        var others = NamesIn(Read(Tags)).Where(name => name != tag);
        _ = _values.WriteContact(Roots.Tags, new Value.List([.. (added ? others.Append(tag) : others).Select(Value.Of)]));
        Do(new FlowEffect.Tag(tag, added));
    }

    private void Undo(Checkpoint checkpoint)
    {
        foreach (var (name, held) in checkpoint.Before)
        {
            if (name == Tags.ToString())
            {
                var (now, then) = (NamesIn(Read(Tags)), NamesIn(held));
                now.Except(then).ToList().ForEach(tag => Change(tag, added: false));
                then.Except(now).ToList().ForEach(tag => Change(tag, added: true));
            }
            else
            {
                _ = Write(SavePath.Of(name), held);
            }
        }
    }

    private static List<string> NamesIn(Value tags) => tags is Value.List list ? [.. list.Items.Select(item => item.ToString())] : [];

    private bool Write(SavePath path, Value value)
    {
        if (!path.OfContact)
        {
            return _frames.Top.Variables.Write(path.Name, value);
        }

        var fits = _values.WriteContact(path.Name, value);
        if (fits)
        {
            Do(new FlowEffect.SetContact(path.Name, value));
        }

        return fits;
    }

    public FlowTurn Waits(Way.Waits way) => Done(_run with { Waiting = way.For, Deadline = way.Until });

    public FlowTurn Ends(string outcome) => Done(_run with { Waiting = null, Deadline = null, Outcome = outcome });

    public FlowTurn Fails(string outcome, string why)
    {
        _effects.Add(new FlowEffect.Failed(_frames.Name, why));
        return Ends(outcome);
    }

    private FlowTurn Done(FlowRun after) => new(
        _frames.Save(after with { Steps = _steps, Calls = _calls, MessagesInARow = _messagesInARow, HandedOver = _run.HandedOver || _effects.Exists(GivesAway) }),
        _effects);

    private static bool GivesAway(FlowEffect effect) => effect is FlowEffect.Assign or FlowEffect.HandOff or FlowEffect.PersonWanted or FlowEffect.Failed;

    private void Exceed(string limit) => Exceeded ??= limit;
}
