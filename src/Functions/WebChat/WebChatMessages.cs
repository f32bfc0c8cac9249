using System.Text.Json.Serialization;
using Messaging.Functions.Media;
using Messaging.Functions.Sending;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Functions.WebChat;

/// <summary>A visitor's session.</summary>
/// <param name="Session">His handle.</param>
/// <param name="Token">Proves that it is his.</param>
/// <param name="Expires">When the token runs out; nothing for one that holds as long as the account's key.</param>
public sealed record WebChatSession(string Session, string Token, Instant? Expires);

/// <summary>A file that a visitor may send.</summary>
/// <param name="Id">By this id, in this session.</param>
/// <param name="Name">Its name, cleaned.</param>
/// <param name="ContentType">Its media type, by its content.</param>
/// <param name="Bytes">How many it has.</param>
public sealed record WebChatUploaded(string Id, string Name, string ContentType, int Bytes);

/// <summary>What was said, in order, and the signs.</summary>
public sealed record WebChatMessages(IReadOnlyList<WebChatMessage> Messages, bool Typing, Instant? Read)
{
    public static WebChatMessages Of(Mailbox seen, MediaLinks links, Instant now)
    {
        var signs = WebChatSigns.Of(seen, now);
        return new([.. seen.Mail.Select(mail => WebChatMessage.Of(mail, links))], signs.Typing, signs.Read);
    }
}

/// <summary>One message; its cursor goes on after it.</summary>
public sealed record WebChatMessage(string Cursor, string Id, Instant? At, Content Content)
{
    /// <summary>Whether the visitor wrote it himself, on this or another device.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Own { get; init; }

    public static WebChatMessage Of(Mail mail, MediaLinks links) => new(mail.Cursor, mail.Id, mail.At, links.In(mail.Content)) { Own = mail.IsOwn };
}

/// <summary>The signs as they are at a moment.</summary>
/// <param name="Typing">Whether somebody is about to answer.</param>
/// <param name="Read">When somebody last read what the visitor wrote; nothing while nobody did.</param>
public sealed record WebChatSigns(bool Typing, Instant? Read)
{
    /// <summary>Who types gives the sign again and again.</summary>
    private static readonly Duration TypingLasts = Duration.FromSeconds(10);

    public static WebChatSigns Of(Mailbox seen, Instant now) => new(seen.Typing is { } typing && now < typing + TypingLasts, seen.Read);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(InstantJsonConverter)])]
[JsonSerializable(typeof(WebChatSession))]
[JsonSerializable(typeof(WebChatMessages))]
[JsonSerializable(typeof(WebChatSigns))]
[JsonSerializable(typeof(WebChatUploaded))]
internal sealed partial class WebChatJson : JsonSerializerContext;
