using System.Collections.Immutable;
using System.Text.Json;
using Messaging.Channels;
using NodaTime;

namespace Messaging.Providers.WebChat;

/// <summary>What a page says when a session begins: nothing, where its visitor is, who he is.</summary>
public abstract record WebChatOpening
{
    // It travels in the token, which travels in a header.
    private const int LongestContext = 1000;

    private WebChatOpening()
    {
    }

    /// <summary>A session may begin.</summary>
    /// <param name="User">Who it is, as the company proves; nothing for whom nobody knows.</param>
    /// <param name="Context">Where he is.</param>
    public sealed record Welcome(WebChatUser? User, ImmutableSortedDictionary<string, string>? Context) : WebChatOpening;

    /// <summary>The page does not keep to the contract.</summary>
    /// <param name="Reason">What is wrong, and where.</param>
    public sealed record Malformed(string Reason) : WebChatOpening;

    /// <summary>Somebody says who he is, and does not prove it.</summary>
    /// <param name="Reason">What is wrong with the proof.</param>
    public sealed record Unproven(string Reason) : WebChatOpening;

    /// <summary>Reads the body of a request for a session.</summary>
    /// <param name="body">A JSON object, or no bytes at all.</param>
    /// <param name="account">The web-chat account.</param>
    /// <param name="now">The time.</param>
    public static WebChatOpening Read(ReadOnlyMemory<byte> body, Account account, Instant now)
    {
        if (body.IsEmpty)
        {
            return new Welcome(null, null);
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            return new Welcome(WebChatIdentity.Read(document.RootElement, account, now), document.RootElement.Context(LongestContext));
        }
        catch (JsonException)
        {
            return new Malformed("The body is no JSON.");
        }
        catch (UnprovenException exception)
        {
            return new Unproven(exception.Message);
        }
        catch (UnreadableException exception)
        {
            return new Malformed(exception.Message);
        }
    }
}

// A proof that proves nothing.
internal sealed class UnprovenException(string message) : Exception(message);
