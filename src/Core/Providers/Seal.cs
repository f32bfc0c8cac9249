using NodaTime;

namespace Messaging.Providers;

/// <summary>What a provider signs that signs no body. Whoever overhears it could send it again with a body of his own, so it is good for one content only: that with which it came first. The provider's own retry brings the same.</summary>
/// <param name="Token">What is signed; another one for each delivery.</param>
/// <param name="Until">From then on it is refused because of its age.</param>
/// <param name="Content">A digest of all that the webhook says, the same for the same said in another form.</param>
public sealed record Seal(string Token, Instant Until, string Content);
