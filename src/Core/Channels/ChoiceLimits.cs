using System.Collections.Frozen;
using System.Text;
using Messaging.Messages;

namespace Messaging.Channels;

/// <summary>How a channel shows the options of a choice.</summary>
public enum ChoiceForm
{
    /// <summary>In the text itself, numbered: the channel has nothing better, or the options do not fit into it.</summary>
    Numbered,

    /// <summary>As buttons under the text.</summary>
    Buttons,

    /// <summary>As a list that opens from the text.</summary>
    List,
}

/// <summary>What one way of showing options can hold. Lengths are in UTF-16 code units.</summary>
/// <param name="Options">The largest number of options.</param>
/// <param name="Label">The longest label.</param>
/// <param name="Description">The longest second line; 0 where there is none.</param>
/// <param name="Id">The longest id.</param>
/// <param name="Body">The longest text above the options. A longer one is sent ahead, and only its end stands above them.</param>
public sealed record ChoiceLimits(int Options, int Label, int Description, int Id, int Body)
{
    /// <summary>Every action.</summary>
    public static FrozenSet<ActionKind> AllActions { get; } = Enum.GetValues<ActionKind>().ToFrozenSet();

    /// <summary>The smallest number of options.</summary>
    public int Fewest { get; init; } = 1;

    /// <summary>What tapping an option may do beside answering.</summary>
    public FrozenSet<ActionKind> Actions { get; init; } = [];

    /// <summary>Whether the longest id is in bytes of UTF-8, and not in code units.</summary>
    public bool IdInBytes { get; init; }

    /// <summary>Whether the options fit. Vendors refuse a choice of which two options have the same label or id, so such a choice never fits.</summary>
    /// <param name="options">The options of a choice or card.</param>
    public bool Hold(IReadOnlyList<ChoiceOption> options) =>
        options.Count >= Fewest
        && options.Count <= Options
        && options.All(Holds)
        && options.DistinctBy(option => option.Id).Count() == options.Count
        && options.DistinctBy(option => option.Label).Count() == options.Count;

    private bool Holds(ChoiceOption option) =>
        !string.IsNullOrWhiteSpace(option.Label)
        && option.Label.Length <= Label
        && (option.Description ?? "").Length <= Description
        && option.Id.Length > 0
        && (IdInBytes ? Encoding.UTF8.GetByteCount(option.Id) : option.Id.Length) <= Id
        && (option.Action is null || Actions.Contains(option.Action.Kind));
}
