using System.Text.RegularExpressions;
using Messaging.Functions.Settings;

namespace Messaging.Functions.Happenings;

/// <summary>The events that the company's systems tell of.</summary>
/// <param name="Keys">The keys that each is signed with, by its name: one, or two while it is being changed.</param>
public sealed partial record EventSettings(IReadOnlyDictionary<string, IReadOnlyList<string>> Keys)
{
    private const string Section = "Messaging:Events";
    private const string Event = $"{Section}:{{n}}";
    private const int ShortestKey = 32;

    private static readonly Setting<string> Name = new(
        $"{Event}:Name", Kinds.Matching("name of up to 50 lower-case letters, digits and hyphens", Form()), "what flows call it; it is told at events/{name}", "order-shipped") { Need = Need.Everywhere };

    private static readonly Setting<string> Key = new(
        $"{Event}:Key", Kinds.AtLeast(ShortestKey), "the key that it is signed with", "***") { Need = Need.Everywhere, IsSecret = true };

    private static readonly Setting<string> NextKey = new(
        $"{Event}:NextKey", Kinds.AtLeast(ShortestKey), "while the key is being changed, the one that takes its place", "***") { IsSecret = true };

    internal static SettingGroup Group { get; } = new(
        "Events", "What the company's systems tell us of customers, for flows that begin by it; [events](events.md) is the contract.", [Name, Key, NextKey]);

    /// <summary>Where events are configured.</summary>
    public static string Setting => Name.Name;

    internal static EventSettings Read(SettingsReading settings)
    {
        var keys = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var n in settings.Names(Section))
        {
            var (name, key, next) = (settings.Get(Name, n), settings.Get(Key, n), settings.Get(NextKey, n));
            if (name is not null && key is not null && !keys.TryAdd(name, next is null ? [key] : [key, next]))
            {
                settings.Wrong(Name, [n], $"another event is called '{name}' as well");
            }
        }

        return new EventSettings(keys);
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,49}$")]
    private static partial Regex Form();
}
