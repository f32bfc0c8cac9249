using Messaging.Brands;
using Messaging.Channels;
using Messaging.Flows.Templates;
using NodaTime;
using NodaTime.Text;

namespace Messaging.Flows;

/// <summary>What can be read in a turn: the scope, over it what this turn has written, and the variables of the flow at work.</summary>
internal sealed class TurnValues(Value? began, FlowScope scope, Instant now)
{
    private Dictionary<string, Value>? _contact;

    /// <summary>The languages to speak in, what this turn has learned of them first.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = scope.Languages;

    /// <summary>How the customer is addressed.</summary>
    public Tone Tone => ToneNames.Of(ContactField(Roots.ToneField).ToString()) ?? scope.Tone;

    public Value Read(ValuePath path, Variables variables) => path.Root switch
    {
        Roots.Contact => path.Within(ContactField(path.Rest[0]), from: 1),
        Roots.Conversation => path.Within(scope.Conversation.GetValueOrDefault(path.Rest[0], Value.None), from: 1),
        Roots.Context => path.Within(scope.Context.GetValueOrDefault(path.Rest[0], Value.None), from: 1),
        Roots.Event => path.Within(began ?? Value.None, from: 0),
        Roots.Settings => path.Within(scope.Settings.GetValueOrDefault(path.Rest[0], Value.None), from: 1),
        Roots.Hours => Hours(path.Rest[0], path.Rest[1]),
        Roots.Channel => Value.Of(scope.Channel.Name()),
        Roots.Language => Value.Of(Languages.Count > 0 ? Languages[0] : null),
        _ => path.Within(variables[path.Root], from: 0),
    };

    public Value ContactField(string field) =>
        _contact is not null && _contact.TryGetValue(field, out var value) ? value : scope.Contact.GetValueOrDefault(field, Value.None);

    /// <summary>Writes a field of the contact, for this turn's own eyes; not if it is too large.</summary>
    public bool WriteContact(string field, Value value)
    {
        var fits = ValueSize.Of(field, value, scope.Limits) <= scope.Limits.VariableChars;
        if (fits)
        {
            (_contact ??= new())[field] = value;
            if (field == Roots.LanguageField)
            {
                Languages = value.IsKnown ? [value.ToString(), .. scope.Languages] : scope.Languages;
            }
        }

        return fits;
    }

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
