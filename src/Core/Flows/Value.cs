using System.Globalization;
using System.Text.Json.Serialization;

namespace Messaging.Flows;

/// <summary>What a variable, a field, or the place that a template reads holds. A closed set, written as plain JSON; compared by content.</summary>
[JsonConverter(typeof(ValueJsonConverter))]
public abstract record Value
{
    private Value()
    {
    }

    /// <summary>There is nothing: never set, emptied, or absent in an answer.</summary>
    public static Value None { get; } = new Nothing();

    /// <summary>A text.</summary>
    /// <param name="text">The text; an absent one is nothing.</param>
    public static Value Of(string? text) => text is null ? None : new Text(text);

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    public static Value Of(decimal number) => new Number(number);

    /// <summary>Yes or no.</summary>
    /// <param name="yes">True for yes.</param>
    public static Value Of(bool yes) => new YesNo(yes);

    /// <summary>Whether anything is there: neither nothing nor a text, list or map without content.</summary>
    public virtual bool IsKnown => true;

    /// <summary>How a template shows it, in no language: numbers with a point, lists with commas.</summary>
    public sealed override string ToString() => Shown;

    private protected abstract string Shown { get; }

    /// <summary>Nothing. Shown as an empty text.</summary>
    public sealed record Nothing : Value
    {
        /// <inheritdoc/>
        public override bool IsKnown => false;

        private protected override string Shown => "";
    }

    /// <summary>A text; also a date or a time, written as ISO 8601 has it.</summary>
    /// <param name="Content">The text.</param>
    public sealed record Text(string Content) : Value
    {
        /// <inheritdoc/>
        public override bool IsKnown => !string.IsNullOrWhiteSpace(Content);

        private protected override string Shown => Content;
    }

    /// <summary>A number, exact in decimals.</summary>
    /// <param name="Amount">The number.</param>
    public sealed record Number(decimal Amount) : Value
    {
        private protected override string Shown => Amount.ToString("0.############################", CultureInfo.InvariantCulture);
    }

    /// <summary>Yes or no. Shown as true or false.</summary>
    /// <param name="Yes">True for yes.</param>
    public sealed record YesNo(bool Yes) : Value
    {
        private protected override string Shown => Yes ? "true" : "false";
    }

    /// <summary>Several in order.</summary>
    /// <param name="Items">The values.</param>
    public sealed record List(IReadOnlyList<Value> Items) : Value
    {
        /// <inheritdoc/>
        public override bool IsKnown => Items.Count > 0;

        private protected override string Shown => string.Join(", ", Items);

        /// <inheritdoc/>
        public bool Equals(List? other) => other is not null && Items.SequenceEqual(other.Items);

        /// <inheritdoc/>
        public override int GetHashCode() => Items.Count;
    }

    /// <summary>Several by name.</summary>
    /// <param name="Fields">The values.</param>
    public sealed record Map(IReadOnlyDictionary<string, Value> Fields) : Value
    {
        /// <inheritdoc/>
        public override bool IsKnown => Fields.Count > 0;

        private protected override string Shown => string.Join(", ", Fields.Select(pair => $"{pair.Key}: {pair.Value}"));

        /// <inheritdoc/>
        public bool Equals(Map? other) =>
            other?.Fields.Count == Fields.Count
            && Fields.All(pair => other.Fields.TryGetValue(pair.Key, out var value) && value == pair.Value);

        /// <inheritdoc/>
        public override int GetHashCode() => Fields.Count;
    }
}
