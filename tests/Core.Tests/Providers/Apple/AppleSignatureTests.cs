using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Messaging.Messages;
using Messaging.Providers;
using Messaging.Providers.Apple;
using NodaTime;

namespace Messaging.Core.Tests.Providers.Apple;

public sealed class AppleSignatureTests
{
    private const string Claims = """{"aud":"test-msp-id","iat":1767603600}""";
    private const string Head = """{"alg":"HS256","typ":"JWT"}""";

    private readonly AppleProvider _apple = new();

    [Fact]
    public void The_vectors_of_others_are_accepted_or_refused_as_they_say()
    {
        // Made by another hand with the same secret, in 2019; the suite's own vectors stand for them where the folder is not at hand.
        var made = Instant.FromUnixTimeSeconds(1551091714);
        var checkedOnes = 0;
        foreach (var (authorization, valid) in Vectors())
        {
            _apple.Verify(Post(authorization), Accounts.Apple, made).ShouldBe(valid, authorization);
            checkedOnes++;
        }

        checkedOnes.ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(3600, true)]
    [InlineData(-3600, true)]
    [InlineData(3601, false)]
    [InlineData(-3601, false)]
    public void A_token_holds_for_an_hour_whichever_clock_is_late(int seconds, bool holds) =>
        _apple.Verify(Post(Bearer(Head, Claims)), Accounts.Apple, Requests.Now + Duration.FromSeconds(seconds)).ShouldBe(holds);

    [Fact]
    public void Anything_else_is_refused()
    {
        var right = Bearer(Head, Claims);
        (string Name, Webhook Webhook)[] forgeries =
        [
            ("no header", Requests.Post("https://chat.example.com/", "application/json", "{}")),
            ("an empty one", Post("")),
            ("another scheme", Post(right.Replace("Bearer", "Basic", StringComparison.Ordinal))),
            ("the header twice", Post($"{right},{right}")),
            ("without signature", Post(right[..(right.LastIndexOf('.') + 1)])),
            ("cut short", Post(right[..^1])),
            ("with padding", Post($"{right}=")),
            ("other claims under the same signature", Post($"Bearer {Part(Head)}.{Part(Claims.Replace("test", "best", StringComparison.Ordinal))}.{right.Split('.')[2]}")),
            ("no algorithm", Post($"Bearer {Part("""{"alg":"none"}""")}.{Part(Claims)}.")),
            ("an algorithm that is none, signed", Post(Bearer("""{"alg":"none"}""", Claims))),
            ("another algorithm", Post(Bearer("""{"alg":"HS512"}""", Claims))),
            ("an algorithm in small letters", Post(Bearer("""{"alg":"hs256"}""", Claims))),
            ("no header of its own", Post(Bearer("[]", Claims))),
            ("for another provider", Post(Bearer(Head, """{"aud":"another","iat":1767603600}"""))),
            ("for nobody", Post(Bearer(Head, """{"iat":1767603600}"""))),
            ("of no time", Post(Bearer(Head, """{"aud":"test-msp-id"}"""))),
            ("of a time that is none", Post(Bearer(Head, """{"aud":"test-msp-id","iat":"1767603600"}"""))),
            ("of a time beyond all", Post(Bearer(Head, """{"aud":"test-msp-id","iat":99999999999999999999}"""))),
            ("our own, sent back", Post(Bearer(Head, """{"iss":"test-msp-id","iat":1767603600}"""))),
            ("claims that are no JSON", Post(Bearer(Head, "hello"))),
            ("under the secret as it is written", Post(Bearer(Head, Claims, Encoding.UTF8.GetBytes(Accounts.Apple.Secret("ApiSecret"))))),
            ("under another secret", Post(Bearer(Head, Claims, new byte[32]))),
            ("by GET", Post(right) with { Method = "GET" }),
        ];

        forgeries.Where(forgery => _apple.Verify(forgery.Webhook, Accounts.Apple, Requests.Now)).Select(forgery => forgery.Name).ShouldBeEmpty();
        _apple.Verify(Post(right), Accounts.Apple, Requests.Now).ShouldBeTrue();
    }

    [Fact]
    public void A_packed_body_says_the_same_as_a_plain_one()
    {
        var plain = Requests.Read(Path.Combine(Golden.Copied("Apple/Payloads"), "text.json"));

        var packed = plain with { Body = Packed(plain.Body.ToArray()) };

        InboundJson.Of(_apple.Parse(packed, Accounts.Apple, Requests.Now)).ShouldBe(InboundJson.Of(_apple.Parse(plain, Accounts.Apple, Requests.Now)));
    }

    [Fact]
    public void A_body_that_unpacks_to_too_much_is_not_unpacked()
    {
        var bomb = Packed(new byte[64 * 1024 * 1024]);
        bomb.Length.ShouldBeLessThan(_apple.LargestBody);

        Unreadable(bomb).ShouldBe("The body unpacks to more than 4194304 bytes.");
    }

    [Fact]
    public void A_body_that_is_packed_wrongly_is_kept_as_it_came()
    {
        var packed = Packed("""{"type":"text"}"""u8.ToArray());
        packed[12] ^= 0xFF;

        Unreadable(packed).ShouldBe("The body is no gzip.");
    }

    [Theory]
    [InlineData("c2VjcmV0", true)]
    [InlineData("no base 64!", false)]
    [InlineData("====", false)]
    public void A_secret_that_is_none_is_found_out_at_the_start(string secret, bool holds) =>
        _apple.Secrets.Single(one => one.Name == "ApiSecret").Form!.Value.Is(secret).ShouldBe(holds);

    private string Unreadable(byte[] body) =>
        _apple.Parse(Requests.Post("https://chat.example.com/", "application/json", "") with { Body = body }, Accounts.Apple, Requests.Now)
            .ShouldHaveSingleItem().ShouldBeOfType<Inbound.Unreadable>().Reason;

    private static IEnumerable<(string Authorization, bool Valid)> Vectors()
    {
        var file = Fixtures.File("apple", "jwt-RECONSTRUCTED.json");
        if (file is null)
        {
            var old = Claims.Replace("1767603600", "1551091714", StringComparison.Ordinal);
            return [(Bearer(Head, old), true), (Bearer(Head, Claims), false)];
        }

        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return [.. document.RootElement.GetProperty("vectors").EnumerateArray().Select(vector =>
            (vector.GetProperty("authorization").GetString()!, vector.GetProperty("expect").GetString() == "valid"))];
    }

    private static Webhook Post(string authorization) =>
        Requests.Post("https://chat.example.com/webhooks/apple/business/message", "application/json", "{}", ("authorization", authorization));

    private static string Bearer(string head, string claims, byte[]? key = null)
    {
        var text = $"{Part(head)}.{Part(claims)}";
        var secret = key ?? Convert.FromBase64String(Accounts.Apple.Secret("ApiSecret"));
        return $"Bearer {text}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text)))}";
    }

    private static string Part(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static byte[] Packed(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(body);
        }

        return packed.ToArray();
    }
}
