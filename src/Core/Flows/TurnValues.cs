using Messaging.Channels;
using Messaging.Flows.Templates;
using NodaTime;
using NodaTime.Text;

namespace Messaging.Flows;

/// <summary>What can be read in a turn: the scope, the run's variables, and over both what this turn has written.</summary>
internal sealed class TurnValues(FlowRun run, FlowScope scope, Instant now)
{
    private Dictionary<string, Value>? _written;
    private Dictionary<string, Value>? _contact;
    private long _size;

    public IReadOnlyDictionary<string, Value> Variables => _written ?? run.Variables;

    public Value Read(ValuePath path) => path.Root switch
    {
        Roots.Contact => path.Within(ContactField(path.Rest[0]), from: 1),
        Roots.Conversation => path.Within(scope.Conversation.GetValueOrDefault(path.Rest[0], Value.None), from: 1),
        Roots.Context => path.Within(scope.Context.GetValueOrDefault(path.Rest[0], Value.None), from: 1),
        Roots.Event => path.Within(run.Event ?? Value.None, from: 0),
        Roots.Settings => path.Within(scope.Settings.GetValueOrDefault(path.Rest[0], Value.None), from: 1),
        Roots.Hours => Hours(path.Rest[0], path.Rest[1]),
        Roots.Channel => Value.Of(scope.Channel.Name()),
        Roots.Language => Value.Of(scope.Languages.Count > 0 ? scope.Languages[0] : null),
        _ => path.Within(Variables.GetValueOrDefault(path.Root, Value.None), from: 0),
    };

    /// <summary>Writes a field of the contact, for this turn's own eyes; not if it is too large.</summary>
    public bool WriteContact(string field, Value value)
    {
        var fits = Size(field, value) <= scope.Limits.VariableChars;
        if (fits)
        {
            (_contact ??= new())[field] = value;
        }

        return fits;
    }

    /// <summary>Writes a variable. If the run would become too large it holds nothing instead.</summary>
    public bool Write(string variable, Value value)
    {
        if (_written is null)
        {
            _written = new(run.Variables);
            _size = _written.Sum(kept => Size(kept.Key, kept.Value));
        }

        var others = _size - (_written.TryGetValue(variable, out var before) ? Size(variable, before) : 0);
        var size = Size(variable, value);
        var fits = size <= scope.Limits.VariableChars && others + size <= scope.Limits.VariablesChars;
        if (fits && value is not Value.Nothing)
        {
            _written[variable] = value;
            _size = others + size;
        }
        else
        {
            _ = _written.Remove(variable);
            _size = others;
        }

        return fits;
    }

    private long Size(string name, Value value) => name.Length + ValueSize.Of(value, scope.Limits.Depth);

    private Value ContactField(string field) =>
        _contact is not null && _contact.TryGetValue(field, out var value) ? value : scope.Contact.GetValueOrDefault(field, Value.None);

    private Value Hours(string calendar, string what)
    {
        if (!scope.Calendars.TryGetValue(calendar, out var hours))
        {
            return Value.None;
        }

        return what == "open" ? Value.Of(hours.IsOpen(now))
            : hours.NextOpening(now) is { } next ? Value.Of(LocalDateTimePattern.GeneralIso.Format(next.InZone(hours.Zone).LocalDateTime))
            : Value.None;
    }
}
