using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Messaging.Simulator.Apple;

/// <summary>Answers that are too large to come along: they lie where attachments lie, encrypted, and in a form that only Apple reads.</summary>
internal sealed class AppleLarge
{
    /// <summary>Above this the answer lies elsewhere: https://register.apple.com/resources/messages/msp-rest-api/type-interactive.</summary>
    private const int LargestInline = 10 * 1024;

    private const string Form = "apple's own form ";

    private readonly ConcurrentDictionary<string, byte[]> _answers = new();

    public static bool Is(JsonObject interactive) => Encoding.UTF8.GetByteCount(interactive.ToJsonString()) > LargestInline;

    /// <summary>Keeps the answer, and refers to it.</summary>
    public JsonObject Refer(string id, JsonObject interactive, Uri files)
    {
        var bytes = _answers[id] = AppleWebhooks.Packed(Form + Convert.ToBase64String(Encoding.UTF8.GetBytes(interactive.ToJsonString())));
        return new JsonObject
        {
            ["bid"] = interactive["bid"]!.DeepClone(),
            ["key"] = $"00{Convert.ToHexStringLower(AppleFiles.KeyOf(id))}",
            ["owner"] = id,
            ["url"] = new Uri(files, $"apple/content/{id}").OriginalString,
            ["size"] = bytes.Length.ToString(CultureInfo.InvariantCulture),
            ["signature-base64"] = Convert.ToBase64String(AppleFiles.KeyOf($"signature {id}")),
            ["title"] = "An answer",
        };
    }

    public byte[]? Find(string id) => _answers.GetValueOrDefault(id);

    /// <summary>What it says; nothing where the bytes are none of ours.</summary>
    public static JsonNode? Decoded(string body)
    {
        var text = new Span<byte>(new byte[body.Length]);
        return body.StartsWith(Form, StringComparison.Ordinal) && Convert.TryFromBase64String(body[Form.Length..], text, out var length)
            ? JsonNode.Parse(text[..length])
            : null;
    }
}
