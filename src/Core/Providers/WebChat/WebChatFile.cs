using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Messaging.Channels;

namespace Messaging.Providers.WebChat;

/// <summary>A file that a visitor uploaded, and may send.</summary>
/// <param name="Medium">Under which id it is kept.</param>
/// <param name="Name">Its name, cleaned.</param>
/// <param name="ContentType">Its media type, by its content.</param>
public sealed record WebChatFile(MediaId Medium, string Name, string ContentType)
{
    /// <summary>The file's id for its visitor: only in his session does it name the file.</summary>
    /// <param name="account">The web-chat account.</param>
    /// <param name="session">Who uploaded it.</param>
    public string IdFor(Account account, string session)
    {
        var said = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, WebChatFileJson.Default.WebChatFile));
        return $"{said}.{Seal(account, session, said)}";
    }

    /// <summary>The file that an id names in a session; nothing when it names none there.</summary>
    /// <param name="account">The web-chat account.</param>
    /// <param name="session">Whose message says it.</param>
    /// <param name="id">The id.</param>
    public static WebChatFile? Read(Account account, string session, string id) =>
        id.Split('.') is [var said, var seal] && ConstantTime.Same(Seal(account, session, said), seal)
            ? JsonSerializer.Deserialize(Base64Url.DecodeFromChars(said), WebChatFileJson.Default.WebChatFile)
            : null;

    // No session has a stroke: this seals nothing that a token would.
    private static string Seal(Account account, string session, string said) => WebChatSeal.Of(account, $"file|{session}|{said}");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WebChatFile))]
internal sealed partial class WebChatFileJson : JsonSerializerContext;
