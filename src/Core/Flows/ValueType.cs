using Messaging.Flows.Answers;

namespace Messaging.Flows;

/// <summary>What a value is.</summary>
public enum ValueType
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>A text; a number or yes or no becomes one.</summary>
    Text,

    /// <summary>A number, or a text in the form of one.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>Several in order.</summary>
    List,

    /// <summary>Several by name.</summary>
    Map,
}

internal static class ValueTypes
{
    public static Dictionary<string, ValueType> Words { get; } = new()
    {
        ["any"] = ValueType.Any,
        ["text"] = ValueType.Text,
        ["number"] = ValueType.Number,
        ["yes-no"] = ValueType.YesNo,
        ["list"] = ValueType.List,
        ["map"] = ValueType.Map,
    };

    public static string Word(this ValueType type) => Words.First(word => word.Value == type).Key;

    /// <summary>The value as one of this type; nothing when it is none.</summary>
    public static Value? As(this Value value, ValueType type) => (type, value) switch
    {
        (ValueType.Any, _) or (ValueType.YesNo, Value.YesNo) or (ValueType.List, Value.List) or (ValueType.Map, Value.Map) or (ValueType.Text, Value.Text) => value,
        (ValueType.Text, Value.Number or Value.YesNo) => Value.Of(value.ToString()),
        (ValueType.Number, _) when Numbers.Of(value) is { } number => Value.Of(number),
        (ValueType.YesNo, Value.Text { Content: "true" or "false" } text) => Value.Of(text.Content == "true"),
        _ => null,
    };
}
