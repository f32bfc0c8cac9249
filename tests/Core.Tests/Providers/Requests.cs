using System.Text;
using Messaging.Providers;
using Messaging.Providers.WebChat;
using NodaTime;

namespace Messaging.Core.Tests.Providers;

internal static class Requests
{
    public static Instant Now { get; } = Instant.FromUtc(2026, 1, 5, 9, 0);

    public static Webhook Post(string url, string contentType, string body, params (string Name, string Value)[] headers) =>
        new("POST", url, Headers([("Content-Type", contentType), .. headers]), Encoding.UTF8.GetBytes(body));

    public static Webhook Get(string url) => new("GET", url, Headers([]), ReadOnlyMemory<byte>.Empty);

    // A .json file is the body of a POST; any other begins with the request line and the headers.
    public static Webhook Read(string file)
    {
        var text = File.ReadAllText(file);
        return file.EndsWith(".json", StringComparison.Ordinal)
            ? Post("https://chat.example.com/webhooks/any/main", "application/json", text)
            : Whole(text);
    }

    private static Webhook Whole(string text)
    {
        var parts = text.Split("\n\n", 2);
        var head = parts[0].Replace("<token>", WebChatToken.Issue(Accounts.WebChat, "session-1"), StringComparison.Ordinal).Split('\n');
        var line = head[0].Split(' ');
        var headers = head[1..].Select(header => header.Split(": ", 2)).Select(header => (header[0], header[1]));
        return new(line[0], line[1], Headers(headers), Encoding.UTF8.GetBytes(parts[1].TrimEnd('\n')));
    }

    private static Dictionary<string, string> Headers(IEnumerable<(string Name, string Value)> headers) =>
        headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase);
}
