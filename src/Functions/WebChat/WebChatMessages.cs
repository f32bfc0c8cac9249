using System.Text.Json.Serialization;
using Messaging.Functions.Sending;
using Messaging.Messages;

namespace Messaging.Functions.WebChat;

/// <summary>A visitor's session.</summary>
public sealed record WebChatSession(string Session, string Token);

/// <summary>What was said to a visitor, in order.</summary>
public sealed record WebChatMessages(IReadOnlyList<WebChatMessage> Messages);

/// <summary>One message to a visitor; its cursor goes on after it.</summary>
public sealed record WebChatMessage(string Cursor, string Id, Content Content)
{
    public static WebChatMessage Of(Mail mail) => new(mail.Cursor, mail.Message.Id.Value, mail.Message.Content);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WebChatSession))]
[JsonSerializable(typeof(WebChatMessages))]
internal sealed partial class WebChatJson : JsonSerializerContext;
