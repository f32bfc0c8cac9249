namespace Messaging.Functions.Settings;

/// <summary>Where the world reaches us.</summary>
/// <param name="Url">With a slash at its end.</param>
public sealed record PublicAddress(Uri Url);
