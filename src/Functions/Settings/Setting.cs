namespace Messaging.Functions.Settings;

/// <summary>A setting that exists. Whoever reads the configuration reads it by one of these, and docs/settings.md is written from them.</summary>
/// <param name="Name">With colons, as in the configuration. Braces stand for what there may be several of: {n} for a number, anything else for a name of letters, digits and underscores, for a function app on Linux has settings of no other names.</param>
/// <param name="What">What it says, with its unit.</param>
/// <param name="Example">A right value.</param>
public abstract record Setting(string Name, string What, string Example)
{
    private const string Number = "{n}";

    private readonly string[] _parts = Name.Split(':');

    /// <summary>What a value looks like; to be read after "no".</summary>
    public abstract string Expected { get; }

    /// <summary>What holds where it is not set.</summary>
    public string? Default { get; init; }

    public Need Need { get; init; }

    /// <summary>Whether its value must not be shown, and belongs into a vault.</summary>
    public bool IsSecret { get; init; }

    public SettingReader ReadBy { get; init; }

    /// <summary>Whether a deployment on Azure has to set it; one with a brace, for each of its kind.</summary>
    public bool NeededOnAzure => Need is not Need.Optional;

    /// <summary>The name as an environment variable, an app setting, or in local.settings.json.</summary>
    public string Variable => AsVariable(Name);

    /// <summary>Whether a configured name, with colons or double underscores, means this setting.</summary>
    public bool Matches(string configured) => Matches(Parts(configured));

    /// <summary>What is wrong with a value; nothing when it is right.</summary>
    public abstract string? Problem(string value);

    internal bool Matches(string[] given) => _parts.Length == given.Length && _parts.Zip(given).All(pair => Fits(pair.First, pair.Second));

    /// <summary>The name in the configuration of one of several.</summary>
    /// <param name="names">What stands in place of the braces, in their order.</param>
    internal string At(params ReadOnlySpan<string> names)
    {
        var parts = _parts.ToArray();
        var next = 0;
        for (var i = 0; i < parts.Length && next < names.Length; i++)
        {
            parts[i] = IsBrace(parts[i]) ? names[next++] : parts[i];
        }

        return string.Join(':', parts);
    }

    internal static string AsVariable(string name) => name.Replace(":", "__", StringComparison.Ordinal);

    internal static string[] Parts(string configured) => configured.Replace("__", ":", StringComparison.Ordinal).Split(':');

    internal static bool IsBrace(string part) => part.StartsWith('{');

    internal static bool Fits(string part, string given) =>
        part == Number ? given.Length > 0 && given.All(char.IsAsciiDigit)
        : IsBrace(part) ? given.Length > 0 && given.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
        : part.Equals(given, StringComparison.OrdinalIgnoreCase);
}
