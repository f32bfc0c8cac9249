using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Messaging.Messages;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Apple;

/// <summary>What Apple posts, packed, to /message behind the address that it was given, by https://register.apple.com/resources/messages/msp-rest-api/messages-received.</summary>
public static class AppleWebhooks
{
    private const string Interactive = "interactiveData";

    private const string Extension =
        "com.apple.messages.MSMessageExtensionBalloonPlugin:0000000000:com.apple.icloud.apps.messages.business.extension";

    /// <summary>A customer's message. A medium needs Apple's own id.</summary>
    /// <param name="picked">The option that he tapped, where one was shown.</param>
    /// <param name="files">Where this simulator is reached: attachments lie there.</param>
    /// <param name="now">The time of the posting, which is what is signed.</param>
    public static HttpRequestMessage Message(VendorAccount account, CustomerMessage message, ChoiceOption? picked, Uri files, DateTimeOffset now) =>
        Post(account, message.Id, message.From, Said(message, picked, files), now);

    /// <summary>The same of an answer, of which only where it lies comes along.</summary>
    /// <param name="refer">Keeps what is too large, and refers to it.</param>
    internal static HttpRequestMessage Message(
        VendorAccount account, CustomerMessage message, ChoiceOption? picked, Uri files, DateTimeOffset now, Func<JsonObject, JsonObject> refer)
    {
        var said = Said(message, picked, files);
        if (said[Interactive] is JsonObject interactive && AppleLarge.Is(interactive))
        {
            said.Remove(Interactive);
            said["interactiveDataRef"] = refer(interactive);
        }

        return Post(account, message.Id, message.From, said, now);
    }

    /// <summary>What a customer does beside writing: typing_start, typing_end, close.</summary>
    public static HttpRequestMessage Event(VendorAccount account, string customer, string type, string id, DateTimeOffset now) =>
        Post(account, id, customer, new JsonObject { ["type"] = type }, now);

    private static JsonObject Said(CustomerMessage message, ChoiceOption? picked, Uri files) => message.Content switch
    {
        Content.Text(var text) => new JsonObject { ["type"] = "text", ["body"] = text },
        Content.Media { Source: MediaSource.ProviderMedia(var id) } medium => new JsonObject
        {
            ["type"] = "text",
            ["body"] = $"\uFFFC{medium.Caption}",
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["name"] = medium.FileName ?? "IMG_0001.PNG",
                ["mimeType"] = medium.ContentType,
                ["size"] = "1",
                ["signature-base64"] = Convert.ToBase64String(AppleFiles.KeyOf($"signature {id}")),
                ["key"] = $"00{Convert.ToHexStringLower(AppleFiles.KeyOf(id))}",
                ["url"] = new Uri(files, $"apple/content/{id}").OriginalString,
                ["owner"] = id,
            }),
        },
        Content.ChoiceReply when picked is { Slot: not null } => Tapped(message, "event", AppleTimes.Answer(picked)),
        Content.ChoiceReply tapped => Tapped(message, "quick-reply", Answer(tapped)),
        _ => throw new ArgumentException($"Apple's customers cannot write {message.Content.GetType().Name}.", nameof(message)),
    };

    private static JsonObject Tapped(CustomerMessage message, string kind, JsonObject answer) => new()
    {
        ["type"] = "interactive",
        [Interactive] = new JsonObject
        {
            ["bid"] = Extension,
            ["data"] = new JsonObject { ["version"] = "1.0", ["requestIdentifier"] = message.ReplyTo, [kind] = answer },
        },
    };

    private static JsonObject Answer(Content.ChoiceReply tapped) => new()
    {
        ["selectedIdentifier"] = tapped.OptionId,
        ["selectedIndex"] = 0,
        ["items"] = new JsonArray(new JsonObject { ["identifier"] = tapped.OptionId, ["title"] = tapped.Label }),
    };

    private static HttpRequestMessage Post(VendorAccount account, string id, string customer, JsonObject said, DateTimeOffset now)
    {
        said["v"] = 1;
        said["id"] = id;
        said["sourceId"] = customer;
        said["destinationId"] = account.Handle;
        said["locale"] = "en_US";
        var content = new ByteArrayContent(Packed(said.ToJsonString()));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add("gzip");
        var request = new HttpRequestMessage(HttpMethod.Post, $"{account.WebhookUrl}/message") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", AppleToken.Of(account, now));
        request.Headers.Add("id", id);
        request.Headers.Add("source-id", customer);
        request.Headers.Add("destination-id", account.Handle);
        request.Headers.Add("capability-list", "AUTH,AUTH2,FORM,LIST,QUICK,TIME");
        request.Headers.Add("device-agent", "iPhone OS");
        return request;
    }

    internal static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
