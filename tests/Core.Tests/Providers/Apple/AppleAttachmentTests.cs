using System.Security.Cryptography;
using System.Text;
using Messaging.Messages;
using Messaging.Providers;
using Messaging.Providers.Apple;

namespace Messaging.Core.Tests.Providers.Apple;

public sealed class AppleAttachmentTests
{
    private const string Words = "The quick brown fox jumps over the lazy dog, twice and once more.";

    private readonly AppleProvider _apple = new();

    [Fact]
    public void A_file_is_asked_for_fetched_without_credentials_and_opened_with_its_key()
    {
        var fetch = _apple.Fetch(Received(), Accounts.Apple, Requests.Now)!;

        var asked = fetch.Steps.ShouldHaveSingleItem().Call([]);
        asked.Url.ShouldBe("https://mspgw.push.apple.com/v1/preDownload");
        (asked.Headers["url"], asked.Headers["owner"], asked.Headers["signature"], asked.Headers["source-id"])
            .ShouldBe(("https://p54-content.example.com/M1", "M61383834656464662d6", "AThQ82TySl==", Accounts.Apple.Handle));

        var download = fetch.Download([new HttpReply(200, new Dictionary<string, string>(), """{"download-url":"https://content.example.com/d"}""")]);
        download.Url.ShouldBe("https://content.example.com/d");
        download.Headers.ShouldBeEmpty();

        // openssl enc -aes-256-ctr -K 5a5a... -iv 0
        var bytes = Convert.FromBase64String("ZYxD1Uvd3qO3wPiTTAu3SWu+pmiJoNuuL0Gp768RQkJuS80VI/4+4knrmy4HGGs/TzsKJ78qYjO/K88cyLowBGk=");
        Encoding.UTF8.GetString(fetch.Open!(bytes).Span).ShouldBe(Words);
    }

    [Fact]
    public void A_large_file_opens_as_well()
    {
        var opened = _apple.Fetch(Received(), Accounts.Apple, Requests.Now)!.Open!(new byte[100_000]);

        // The same hundred thousand zeros by openssl.
        Convert.ToHexStringLower(SHA256.HashData(opened.Span)).ShouldBe("ce440ac6f3d8a0f89a8860e0384782c3af30f066557bd648826979c7090e2ef5");
    }

    [Theory]
    [InlineData("")]
    [InlineData("M1")]
    [InlineData("{}")]
    [InlineData("""{"url":"u","owner":"o","signature":"s","key":"01"}""")]
    public void An_id_that_is_none_of_ours_leads_nowhere(string id) =>
        _apple.Fetch(new MediaSource.ProviderMedia(id), Accounts.Apple, Requests.Now).ShouldBeNull();

    [Fact]
    public void What_is_uploaded_opens_with_the_key_in_the_message_and_no_two_files_share_one()
    {
        var (uploaded, key) = Sent(ApplePlanCases.File, 3);
        var opened = _apple.Fetch(new MediaSource.ProviderMedia($$"""{"url":"u","owner":"o","signature":"s","key":"{{key}}"}"""), Accounts.Apple, Requests.Now)!.Open!(uploaded);

        opened.ToArray().ShouldBe(ApplePlanCases.File.Bytes.ToArray());
        uploaded.ShouldNotBe(ApplePlanCases.File.Bytes.ToArray());
        Sent(ApplePlanCases.File, 3).Key.ShouldBe(key);
        Sent(ApplePlanCases.File, 4).Key.ShouldNotBe(key);
        Sent(ApplePlanCases.Png, 3).Key.ShouldNotBe(key);
    }

    private MediaSource Received()
    {
        var webhook = Requests.Read(Path.Combine(Golden.Copied("Apple/Payloads"), "attachment.json"));
        var message = _apple.Parse(webhook, Accounts.Apple, Requests.Now).ShouldHaveSingleItem().ShouldBeOfType<Inbound.Message>();
        return message.Content.ShouldBeOfType<Content.Media>().Source;
    }

    private static (byte[] Uploaded, string Key) Sent(MediaFile file, long number)
    {
        var message = PlanCase.For(Accounts.Apple, ApplePlanCases.Customer, PlanCase.Image);
        var steps = PlanCase.Plan(Accounts.Apple, message with { Id = OutboxId.Of(message.Id.Conversation, number) }, file).ShouldBeOfType<SendPlan.Calls>().Steps;
        var last = System.Text.Json.Nodes.JsonNode.Parse(PlanJson.Of([steps[2].Call(ApplePlanCases.Uploaded)]))!;
        return (steps[1].Call(ApplePlanCases.Uploaded).Body.ToArray(), last["body"]!["attachments"]![0]!["key"]!.GetValue<string>());
    }
}
