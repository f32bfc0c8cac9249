namespace Messaging.Functions.Settings;

/// <summary>What is wrong with a setting.</summary>
/// <param name="Setting">Its name, with colons.</param>
/// <param name="Problem">What is wrong with it: what was given, unless it is secret, and what is expected.</param>
public sealed record SettingProblem(string Setting, string Problem)
{
    public override string ToString() => $"Setting {Settings.Setting.AsVariable(Setting)}: {Problem}{(Problem[^1] is '.' or '?' ? "" : ".")}";
}
