namespace Messaging.Functions.Settings;

/// <summary>Whose code reads a setting.</summary>
public enum SettingReader
{
    /// <summary>Ours. Whatever of these is wrong stops the start.</summary>
    Us,

    /// <summary>The Functions host and its extensions, before our code runs.</summary>
    FunctionsHost,

    /// <summary>A library in our process: Azure's identities, OpenTelemetry.</summary>
    Library,

    /// <summary>The Functions host for its triggers, and we for our clients.</summary>
    UsAndFunctionsHost,
}
