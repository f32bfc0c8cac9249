using System.IO.Compression;
using System.Text;
using Messaging.Messages;
using Messaging.Providers;
using Messaging.Providers.Apple;

namespace Messaging.Core.Tests.Providers.Apple;

public sealed class AppleRemainderTests
{
    private const string Bid = "com.apple.messages.MSMessageExtensionBalloonPlugin:0000000000:com.apple.icloud.apps.messages.business.extension";

    private const string Answer = """{"bid":"b","data":{"requestIdentifier":"our-1","quick-reply":{"selectedIdentifier":"g","items":[{"identifier":"g","title":"Green"}]}}}""";

    private readonly AppleProvider _apple = new();

    [Fact]
    public void What_lies_at_Apple_is_got_as_attachments_are_and_decoded_by_Apple()
    {
        var remainder = _apple.Remainder(Referring(), Accounts.Apple, Requests.Now)!;

        var asked = remainder.Fetch.Steps.ShouldHaveSingleItem().Call([]);
        (asked.Url, asked.Headers["url"], asked.Headers["owner"], asked.Headers["signature"], asked.Headers["source-id"])
            .ShouldBe(("https://mspgw.push.apple.com/v1/preDownload", "https://p54-content.example.com/M2", "M1", "AQ==", "another-business"));
        remainder.Fetch.Open.ShouldNotBeNull();

        var decode = remainder.Decode(Packed("as Apple writes it"));
        (decode.Method, decode.Url, decode.Headers["bid"], decode.Headers["source-id"], decode.Text)
            .ShouldBe(("POST", "https://mspgw.push.apple.com/v1/decodePayload", Bid, "another-business", "as Apple writes it"));
        decode.Headers["Authorization"].ShouldStartWith("Bearer ");
        remainder.Decode(Encoding.UTF8.GetBytes("plain")).Text.ShouldBe("plain");
    }

    [Theory]
    [InlineData(Answer)]
    [InlineData($$"""{"interactiveData":{{Answer}}}""")]
    public void What_Apple_decoded_is_read_as_if_it_had_come_along(string decoded)
    {
        var whole = _apple.Remainder(Referring(), Accounts.Apple, Requests.Now)!.Whole(Reply(decoded));

        var read = _apple.Parse(whole, Accounts.Apple, Requests.Now).ShouldHaveSingleItem().ShouldBeOfType<Inbound.Message>();
        read.Content.ShouldBe(new Content.ChoiceReply("g", "Green"));
        (read.Id, read.ReplyTo, read.To).ShouldBe(("m-1", "our-1", "another-business"));
        read.Context!.Features!.Value.ShouldBe(["QUICK"]);
        _apple.Remainder(whole, Accounts.Apple, Requests.Now).ShouldBeNull();
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("<html>")]
    public void What_Apple_did_not_decode_is_told_by_what_everybody_expects(string decoded)
    {
        var remainder = _apple.Remainder(Referring(), Accounts.Apple, Requests.Now)!;

        var failure = Should.Throw<Exception>(() => remainder.Whole(Reply(decoded)));

        (failure is UnreadableException or System.Text.Json.JsonException).ShouldBeTrue(failure.ToString());
    }

    [Theory]
    [InlineData("""{"type":"text","id":"m-1","sourceId":"urn:mbid:A","body":"hi"}""")]
    [InlineData("""{"type":"interactive","interactiveDataRef":7}""")]
    [InlineData("""{"type":"interactive","interactiveDataRef":{"bid":"b","key":"01","owner":"o","url":"u","signature":"s"}}""")]
    [InlineData("""{"type":"interactive","interactiveDataRef":{"key":"00"}}""")]
    [InlineData("no json")]
    public void Where_nothing_lies_at_Apple_nothing_is_fetched(string body) =>
        _apple.Remainder(Posted(Encoding.UTF8.GetBytes(body)), Accounts.Apple, Requests.Now).ShouldBeNull();

    private static Webhook Referring() => Posted(Packed($$$"""
        {"v":1,"id":"m-1","sourceId":"urn:mbid:A","destinationId":"another-business","type":"interactive","interactiveDataRef":{
          "bid":"{{{Bid}}}","key":"00{{{new string('5', 64)}}}","owner":"M1","url":"https://p54-content.example.com/M2","size":"20000","signature-base64":"AQ==","title":"Green"}}
        """));

    private static Webhook Posted(ReadOnlyMemory<byte> body) =>
        new("POST", "https://chat.example.com/webhooks/apple/apple/message", new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["capability-list"] = "QUICK" }, body);

    private static HttpReply Reply(string body) => new(200, new Dictionary<string, string>(), body);

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
