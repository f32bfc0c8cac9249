using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Messaging.Channels;
using NodaTime;

namespace Messaging.Providers.WebChat;

/// <summary>Who a visitor is to us.</summary>
/// <param name="Session">His handle.</param>
public sealed record WebChatPass(string Session)
{
    /// <summary>How long the pass of a known user holds: his page proves anew who he is.</summary>
    public static readonly Duration KnownFor = Duration.FromHours(24);

    // No anonymous session begins like this.
    private const string KnownFrom = "u-";

    /// <summary>When it runs out; nothing for one that holds as long as the account's key.</summary>
    public Instant? Until { get; init; }

    /// <summary>What the page said of where the session began.</summary>
    public ImmutableSortedDictionary<string, string>? Context { get; init; }

    /// <summary>Whether the company knows who he is, and proved it.</summary>
    public bool IsKnown => Session.StartsWith(KnownFrom, StringComparison.Ordinal);

    /// <summary>The handle that a user of the company's has on all of his devices. It does not say who he is.</summary>
    /// <param name="account">The web-chat account.</param>
    /// <param name="user">The company's id of him.</param>
    public static string SessionOf(Account account, string user) => KnownFrom + Digest.Of(account.Id.Value, user);

    internal static bool IsSession(string text) =>
        text.Length is > 0 and <= WebChatToken.LongestSession && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}

// What stands in a token beside its session.
internal sealed record WebChatTokenClaims(long? Until, ImmutableSortedDictionary<string, string>? Context);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WebChatTokenClaims))]
internal sealed partial class WebChatTokenJson : JsonSerializerContext;
