namespace Messaging.Functions.Settings;

/// <summary>Whether a setting has to be set.</summary>
public enum Need
{
    /// <summary>It has a default, or what it is about may be absent.</summary>
    Optional,

    /// <summary>On every host; one with a brace, for each of its kind.</summary>
    Everywhere,

    /// <summary>In a function app on Azure, where identities take the place of connection strings.</summary>
    OnAzure,
}
