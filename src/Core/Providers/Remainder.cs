namespace Messaging.Providers;

/// <summary>What a webhook leaves at its provider, because it is too large to come along.</summary>
/// <param name="Fetch">How it is got.</param>
/// <param name="Decode">The call by which the provider makes it readable, from its bytes. Throws <see cref="UnreadableException"/> for bytes that are none of the provider's.</param>
/// <param name="Whole">The webhook as it would have come, had it brought all of it. Throws <see cref="UnreadableException"/> or a <see cref="System.Text.Json.JsonException"/> for a reply that makes no sense.</param>
public sealed record Remainder(MediaFetch Fetch, Func<ReadOnlyMemory<byte>, HttpCall> Decode, Func<HttpReply, Webhook> Whole);
