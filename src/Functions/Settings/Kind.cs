namespace Messaging.Functions.Settings;

/// <summary>How the text of a setting is read.</summary>
/// <param name="Expected">What it looks like; to be read after "no", e.g. "number from 1 to 100".</param>
/// <param name="Read">Reads it, or throws a FormatException that says what is wrong.</param>
/// <typeparam name="T">What is read.</typeparam>
public sealed record Kind<T>(string Expected, Func<string, T> Read);
