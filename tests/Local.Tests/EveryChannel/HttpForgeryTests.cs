using System.IO.Compression;
using System.Text;

namespace Messaging.Local.Tests.EveryChannel;

/// <summary>The same of the whole way in: over HTTP on a port, on every channel.</summary>
public sealed class HttpForgeryTests(ServedChannels served) : IClassFixture<ServedChannels>
{
    // These prove who they are, by a password, a token or a signed time, and sign nothing of what they say.
    private static readonly string[] SignNoBody = ["apple", "mailgun", "postmark", "telegram", "webchat"];

    // Only Apple packs what it posts. Packed by somebody else it is what was not signed, or nothing that anybody could read.
    private static int Packed(string provider) => provider switch
    {
        "apple" or "telegram" or "postmark" => 200,
        "webchat" => 400,
        _ => 401,
    };

    [Theory]
    [MemberData(nameof(ServedChannels.Accounts), MemberType = typeof(ServedChannels))]
    public async Task Only_what_the_vendor_signed_is_taken(string id)
    {
        var (provider, channel) = served.Account(id);
        var signed = await served.Signed(id, RoundTrip.CustomerOf(channel, 1), "hello");
        var foreign = await served.SignedByAnother(id, RoundTrip.CustomerOf(channel, 1), "hello");
        var other = await served.Signed(id, RoundTrip.CustomerOf(channel, 1), "pay me");
        var unread = RoundTrip.CustomerOf(channel, 2);
        var packed = await served.Signed(id, unread, "packed");
        var inBody = provider == "mailgun" ? 200 : 401;

        var statuses = new Dictionary<string, int>
        {
            ["as signed"] = await signed.Send(),
            ["in pieces"] = await (signed with { Chunked = true }).Send(),
            ["headers in lower case"] = await Headers(signed, header => [new(header.Key.ToLowerInvariant(), header.Value)]).Send(),
            ["headers in upper case"] = await Headers(signed, header => [new(header.Key.ToUpperInvariant(), header.Value)]).Send(),
            ["no signature"] = await Proof(WithoutField(signed), _ => []).Send(),
            ["a wrong one"] = await Proof(signed, header => [new(header.Key, Spoilt(header.Value))]).Send(),
            ["doubled headers"] = await Proof(signed, header => [header, header]).Send(),
            ["another account's"] = await foreign.Send(),
            ["another body"] = await (signed with { Body = other.Body }).Send(),
            ["another body in pieces"] = await (signed with { Body = other.Body, Chunked = true }).Send(),
            ["packed"] = await Pack(packed).Send(),
        };

        var anotherBody = SignNoBody.Contains(provider) ? 200 : 401;
        statuses.ShouldBe(new Dictionary<string, int>
        {
            ["as signed"] = 200,
            ["in pieces"] = 200,
            ["headers in lower case"] = 200,
            ["headers in upper case"] = 200,
            ["no signature"] = 401,
            ["a wrong one"] = inBody,
            ["doubled headers"] = inBody,
            ["another account's"] = 401,
            ["another body"] = anotherBody,
            ["another body in pieces"] = anotherBody,
            ["packed"] = Packed(provider),
        });
        (await served.Wrote(id, unread)).ShouldBe(provider == "apple");
    }

    [Fact]
    public async Task A_host_on_a_port_calls_nobody_outside_of_this_machine_either()
    {
        var left = await Should.ThrowAsync<InvalidOperationException>(() => served.Calls("https://api.example.com/"));

        left.Message.ShouldContain("api.example.com");
    }

    private static bool IsProof(string header) => !header.StartsWith("Content-", StringComparison.OrdinalIgnoreCase);

    private static RawRequest Headers(RawRequest request, Func<KeyValuePair<string, string>, IEnumerable<KeyValuePair<string, string>>> changed) =>
        request with { Headers = [.. request.Headers.SelectMany(changed)] };

    private static RawRequest Proof(RawRequest request, Func<KeyValuePair<string, string>, IEnumerable<KeyValuePair<string, string>>> changed) =>
        Headers(request, header => IsProof(header.Key) ? changed(header) : [header]);

    // Mailgun's signature is a field of the form.
    private static RawRequest WithoutField(RawRequest request) =>
        request with { Body = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(request.Body.Span).Replace("signature", "nothing", StringComparison.Ordinal)) };

    // Not at the very end, where the last bits of a base64 mean nothing.
    internal static string Spoilt(string value) => value.Length < 6 ? $"{value}x" : $"{value[..^5]}{(value[^5] == 'Y' ? 'Z' : 'Y')}{value[^4..]}";

    private static RawRequest Pack(RawRequest request)
    {
        if (request.Headers.Any(header => header.Key.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase)))
        {
            return request;
        }

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(request.Body.Span);
        }

        return request with { Headers = [.. request.Headers, new("Content-Encoding", "gzip")], Body = packed.ToArray() };
    }
}
