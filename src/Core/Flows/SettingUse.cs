namespace Messaging.Flows;

/// <summary>Something of the settings that a step cannot do without.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What the flow calls it.</param>
public sealed record SettingUse(SettingKind Kind, string Name);

/// <summary>What a step may need of the settings.</summary>
public enum SettingKind
{
    /// <summary>Business hours.</summary>
    Calendar,

    /// <summary>A system that is asked by look-ups.</summary>
    Connector,

    /// <summary>Articles of the help centre.</summary>
    Articles,

    /// <summary>A bot of others.</summary>
    Bot,

    /// <summary>Credentials of an HTTP request.</summary>
    Credentials,

    /// <summary>An event that the company's systems tell of.</summary>
    Event,

    /// <summary>A value that is read as <c>settings.name</c>.</summary>
    Value,
}
