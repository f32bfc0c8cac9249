namespace Messaging.Functions.Settings;

/// <summary>The settings of one subject: declared where they are read.</summary>
/// <param name="Title">The subject.</param>
/// <param name="About">What has to be known besides the single settings.</param>
/// <param name="Settings">All of them.</param>
public sealed record SettingGroup(string Title, string About, IReadOnlyList<Setting> Settings);
