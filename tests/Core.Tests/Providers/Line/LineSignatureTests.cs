using System.Text.Json;

namespace Messaging.Core.Tests.Providers.Line;

public sealed class LineSignatureTests
{
    private const string Header = "x-line-signature";
    private const string Body = """{"destination":"U1","events":[]}""";
    private const string Signature = "DNgBQGS2AI7VpoEPQMFYfWsYi/gETypDxeTCyTwVEBY=";

    [Theory]
    [InlineData(Header)]
    [InlineData("X-Line-Signature")]
    [InlineData("X-LINE-SIGNATURE")]
    public void The_header_may_have_any_case(string name) => Signed(Body, (name, Signature)).IsAccepted().ShouldBeTrue();

    [Fact]
    public void An_unsigned_request_is_refused() => Signed(Body).IsAccepted().ShouldBeFalse();

    [Theory]
    [InlineData("")]
    [InlineData("deadbeef")]
    [InlineData($"{Signature},{Signature}")]
    [InlineData($"sha256={Signature}")]
    public void A_wrong_or_a_doubled_header_is_refused(string value) => Signed(Body, (Header, value)).IsAccepted().ShouldBeFalse();

    [Fact]
    public void A_signature_of_another_case_is_another_signature()
    {
        Signed(Body, (Header, Signature.ToLowerInvariant())).IsAccepted().ShouldBeFalse();
        Signed(Body, (Header, Signature.ToUpperInvariant())).IsAccepted().ShouldBeFalse();
    }

    [Fact]
    public void The_signature_holds_for_its_body_its_account_and_its_method_alone()
    {
        var good = Signed(Body, (Header, Signature));

        Signed(Body + " ", (Header, Signature)).IsAccepted().ShouldBeFalse();
        (good with { Account = Accounts.Line with { Secrets = Accounts.Secrets(("ChannelSecret", "another")) } }).IsAccepted().ShouldBeFalse();
        (good with { Webhook = good.Webhook with { Method = "GET" } }).IsAccepted().ShouldBeFalse();
    }

    [Fact]
    public void The_vectors_of_the_vendors_suites_hold()
    {
        foreach (var file in Fixtures.Signatures("line"))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var vector in document.RootElement.GetProperty("vectors").EnumerateArray())
            {
                if (Read(vector, Path.GetDirectoryName(file)!) is var (signed, valid))
                {
                    signed.IsAccepted().ShouldBe(valid, vector.GetRawText());
                }
            }
        }
    }

    // Some vectors name a body that is not at hand.
    private static (SignatureVector Signed, bool Valid)? Read(JsonElement vector, string folder)
    {
        var body = vector.TryGetProperty("rawBody", out var raw) ? raw.GetString()!
            : Path.Combine(folder, vector.GetProperty("bodyFile").GetString()!) is var path && File.Exists(path) ? File.ReadAllText(path)
            : null;
        if (body is null)
        {
            return null;
        }

        var signature = vector.GetProperty("xLineSignature").GetString();
        var signed = signature is null ? Signed(body) : Signed(body, (Header, signature));
        var account = Accounts.Line with { Secrets = Accounts.Secrets(("ChannelSecret", vector.GetProperty("channelSecret").GetString()!)) };
        return (signed with { Account = account }, vector.GetProperty("expect").GetString() == "valid");
    }

    private static SignatureVector Signed(string body, params (string Name, string Value)[] headers) => new(
        "line", Messaging.Providers.ProviderCatalogue.Named("line"), Accounts.Line, Requests.Post("https://chat.example.com/webhooks/line/line", "application/json", body, headers), Valid: true);
}
