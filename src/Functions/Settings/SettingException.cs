namespace Messaging.Functions.Settings;

/// <summary>A setting is missing or wrong: the host does not start, and says which.</summary>
/// <param name="setting">The setting's name, as in the configuration.</param>
/// <param name="problem">What is wrong with it.</param>
public sealed class SettingException(string setting, string problem) : Exception($"Setting {setting}: {problem}.")
{
    public string Setting => setting;
}
