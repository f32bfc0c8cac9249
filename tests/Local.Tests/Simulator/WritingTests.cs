using System.Net;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Simulator.Meta;
using Messaging.Simulator.Writing;
using static Messaging.Local.Tests.Simulator.SimulatedVendors;

namespace Messaging.Local.Tests.Simulator;

public sealed class WritingTests : IDisposable
{
    private static readonly Content Place = new Content.Location(48.8584, 2.2945) { Name = "Tour Eiffel", Address = "Paris" };
    private readonly SimulatedVendors _simulated = new();

    [Fact]
    public async Task A_text_message_comes_as_Twilios_signed_form()
    {
        var written = await _simulated.Vendors.WriteAsync(Sms, Customer, "Où est ma commande ? 🙂 a&b=c+d");

        var webhook = Only();
        webhook.IsSignedByTwilio.ShouldBeTrue();
        webhook.Url.ShouldStartWith("https://Shop.example/webhooks/twilio/shop-sms?v=1");
        webhook.Form["Body"].ShouldBe("Où est ma commande ? 🙂 a&b=c+d");
        webhook.Form["MessageSid"].ShouldBe(written.Id);
        webhook.Form["SmsMessageSid"].ShouldBe(written.Id);
        webhook.Form["AccountSid"].ShouldBe(AccountSid);
        webhook.Form["From"].ShouldBe(Customer);
        webhook.Form["To"].ShouldBe("+15550001111");
        webhook.Form["NumMedia"].ShouldBe("0");
        webhook.Form["FromCountry"].ShouldBe("US");
        webhook.Form["FromCity"].ShouldBeEmpty();
        written.Id.ShouldMatch("^SM[0-9a-f]{32}$");
        written.Replies.ShouldHaveSingleItem().Status.ShouldBe(200);
    }

    [Fact]
    public async Task On_WhatsApp_by_Twilio_a_tap_brings_its_payload_and_a_place_its_position()
    {
        var answering = new WriteOptions { Name = "Ana", ReplyTo = "SM1" };
        await _simulated.Vendors.WriteAsync(WhatsApp, Customer, new Content.ChoiceReply("opt-1", "Refund"), answering);
        await _simulated.Vendors.WriteAsync(WhatsApp, Customer, Place);

        var tap = _simulated.Reception.Received[0].Form;
        (tap["ButtonPayload"], tap["ButtonText"], tap["Body"], tap["MessageType"]).ShouldBe(("opt-1", "Refund", "Refund", "button"));
        (tap["From"], tap["WaId"], tap["ProfileName"]).ShouldBe(($"whatsapp:{Customer}", "15550002222", "Ana"));
        tap["OriginalRepliedMessageSid"].ShouldBe("SM1");
        var place = _simulated.Reception.Received[1].Form;
        (place["Latitude"], place["Longitude"], place["Label"], place["Address"]).ShouldBe(("48.8584", "2.2945", "Tour Eiffel", "Paris"));
    }

    [Fact]
    public async Task By_SMS_a_tapped_option_is_typed()
    {
        await _simulated.Vendors.WriteAsync(Sms, Customer, new Content.ChoiceReply("opt-1", "Refund"));

        var form = Only().Form;
        form["Body"].ShouldBe("Refund");
        form.Keys.ShouldNotContain("ButtonPayload");
    }

    [Fact]
    public async Task A_picture_by_Twilio_is_fetched_with_the_accounts_credentials()
    {
        await _simulated.Vendors.WriteAsync(Sms, Customer, Picture("Broken!"));

        var form = Only().Form;
        (form["NumMedia"], form["MediaContentType0"], form["Body"]).ShouldBe(("1", "image/png", "Broken!"));
        form["MessageSid"].ShouldStartWith("MM");
        form["MediaUrl0"].ShouldContain($"/Messages/{form["MessageSid"]}/Media/ME");
        await ShouldServeAsync(form["MediaUrl0"], null, HttpStatusCode.Unauthorized);
        await ShouldServeAsync(form["MediaUrl0"], Basic(AccountSid, AuthToken), HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_message_comes_as_Metas_signed_JSON_in_Metas_spelling()
    {
        var written = await _simulated.Vendors.WriteAsync(Cloud, Customer, "Où ? 🙂 \"a/b\"", new WriteOptions { Name = "Zoë" });

        var webhook = Only();
        webhook.IsSignedByMeta.ShouldBeTrue();
        webhook.Text.ShouldContain("""O\u00f9 ? \ud83d\ude42 \"a\/b\""" + "\"");
        webhook.Text.ShouldContain("""Zo\u00eb""");
        webhook.Body.ShouldAllBe(b => b < 0x80);
        ((string?)webhook.Value["contacts"]![0]!["profile"]!["name"]).ShouldBe("Zoë");
        ((string?)webhook.Value["metadata"]!["display_phone_number"]).ShouldBe("15550001113");
        ((string?)webhook.Message["text"]!["body"]).ShouldBe("Où ? 🙂 \"a/b\"");
        ((string?)webhook.Message["from"]).ShouldBe("15550002222");
        ((string?)webhook.Message["timestamp"]).ShouldBe("1767603600");
        ((string?)webhook.Message["id"]).ShouldBe(written.Id);
        written.Id.ShouldStartWith("wamid.HBg");
    }

    [Fact]
    public async Task At_Meta_taps_and_places_come_in_their_own_types()
    {
        var answering = new WriteOptions { ReplyTo = "wamid.1" };
        await _simulated.Vendors.WriteAsync(Cloud, Customer, new Content.ChoiceReply("opt-1", "Refund"), answering);
        await _simulated.Vendors.WriteAsync(Cloud, Customer, new Content.ChoiceReply("opt-2", "A label of over 20 chars"));
        await _simulated.Vendors.WriteAsync(Cloud, Customer, Place);

        var messages = _simulated.Reception.Received.Select(webhook => webhook.Message).ToList();
        ((string?)messages[0]["interactive"]!["button_reply"]!["id"]).ShouldBe("opt-1");
        ((string?)messages[0]["context"]!["id"]).ShouldBe("wamid.1");
        ((string?)messages[1]["interactive"]!["list_reply"]!["title"]).ShouldBe("A label of over 20 chars");
        ((double)messages[2]["location"]!["latitude"]!).ShouldBe(48.8584);
        ((string?)messages[2]["location"]!["name"]).ShouldBe("Tour Eiffel");
    }

    [Fact]
    public async Task A_picture_at_Meta_is_found_by_its_id_and_fetched_with_the_token()
    {
        await _simulated.Vendors.WriteAsync(Cloud, Customer, Picture("Broken!"));

        var image = Only().Message["image"]!;
        ((string?)image["caption"]).ShouldBe("Broken!");
        using var lookup = new HttpRequestMessage(HttpMethod.Get, $"/simulator/meta/v25.0/{image["id"]}");
        lookup.Headers.Authorization = new("Bearer", AccessToken);
        var (status, medium, _) = await _simulated.AnswerAsync(lookup);
        status.ShouldBe(200);
        ((string?)medium["mime_type"]).ShouldBe("image/png");
        await ShouldServeAsync((string)medium["url"]!, null, HttpStatusCode.Unauthorized);
        await ShouldServeAsync((string)medium["url"]!, new("Bearer", AccessToken), HttpStatusCode.OK);
    }

    [Fact]
    public async Task Several_messages_may_come_in_one_request()
    {
        var account = _simulated.Vendors.Account(Cloud);
        using var request = MetaWebhooks.Messages(account,
        [
            new CustomerMessage("wamid.1", Customer, Start, new Content.Text("one")),
            new CustomerMessage("wamid.2", Customer, Start, new Content.Text("two")),
        ]);

        using var client = new HttpMessageInvoker(_simulated.Reception, disposeHandler: false);
        using var response = await client.SendAsync(request, CancellationToken.None);

        var webhook = Only();
        webhook.IsSignedByMeta.ShouldBeTrue();
        webhook.Value["messages"]!.AsArray().Select(message => (string?)message!["text"]!["body"]).ShouldBe(["one", "two"]);
        webhook.Value["contacts"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public void Meta_asks_whether_the_webhook_is_ours()
    {
        using var request = MetaWebhooks.Handshake(_simulated.Vendors.Account(Cloud), "1158201444");

        request.RequestUri!.AbsoluteUri.ShouldBe(
            "https://shop.example/webhooks/meta/shop-cloud?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=meta-verify-token");
    }

    [Theory]
    [InlineData(Sms)]
    [InlineData(Cloud)]
    public async Task A_duplicate_is_the_same_bytes_under_the_same_id(string account)
    {
        var at = Start.AddHours(-1);
        var written = await _simulated.Vendors.WriteAsync(account, Customer, "Hello", new WriteOptions { Id = "given", At = at, Times = 3 });

        written.Id.ShouldBe("given");
        written.Replies.Count.ShouldBe(3);
        _simulated.Reception.Received.Select(webhook => webhook.Text).Distinct().ShouldHaveSingleItem().ShouldContain("given");
        var shown = _simulated.Vendors.Phones.Read(account, Customer, 0).Messages.ShouldHaveSingleItem();
        (shown.At, shown.FromCustomer, shown.Status).ShouldBe((at, true, "delivered"));
    }

    [Fact]
    public async Task Twilio_tries_once_more_when_no_connection_came_about_and_names_the_event_in_a_token()
    {
        _simulated.Reception.Answers.Enqueue(() => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"));

        var written = await _simulated.Vendors.WriteAsync(Sms, Customer, "Hello");
        await _simulated.Time.SettleAsync();

        written.Replies.ShouldHaveSingleItem().NeverSent.ShouldBeTrue();
        _simulated.Vendors.WebhookAttempts.Select(attempt => (attempt.Attempt, attempt.Status)).ShouldBe([(1, 0), (2, 200)]);
        _simulated.Reception.Received.Select(webhook => webhook.Headers["I-Twilio-Idempotency-Token"]).Distinct().ShouldHaveSingleItem();
        _simulated.Vendors.Phones.Read(Sms, Customer, 0).Messages.ShouldHaveSingleItem().Status.ShouldBe("delivered");
    }

    [Fact]
    public async Task Twilio_does_not_repeat_what_we_answered_wrongly()
    {
        _simulated.Reception.Answers.Enqueue(() => Task.FromResult(new HttpResponseMessage(HttpStatusCode.InternalServerError)));

        await _simulated.Vendors.WriteAsync(Sms, Customer, "Hello");
        await _simulated.Time.AdvanceAsync(TimeSpan.FromDays(1));

        _simulated.Vendors.WebhookAttempts.ShouldHaveSingleItem().Status.ShouldBe(500);
        _simulated.Vendors.Phones.Read(Sms, Customer, 0).Messages.ShouldHaveSingleItem().Status.ShouldBe("undelivered");
    }

    [Theory]
    [InlineData(Sms, Channel.Sms)]
    [InlineData(Cloud, Channel.WhatsApp)]
    public async Task What_the_channel_does_not_know_cannot_be_written(string account, Channel channel)
    {
        _simulated.Vendors.Account(account).Channel.ShouldBe(channel);

        await Should.ThrowAsync<ArgumentException>(() => _simulated.Vendors.WriteAsync(account, Customer, new Content.Unsupported("poll")));

        _simulated.Reception.Received.ShouldBeEmpty();
        _simulated.Vendors.Phones.Read(account, Customer, 0).Messages.ShouldBeEmpty();
    }

    private static Content.Media Picture(string caption) =>
        new(MediaType.Image, new MediaSource.ProviderMedia("picture")) { Caption = caption };

    private Received Only() => _simulated.Reception.Received.ShouldHaveSingleItem();

    private async Task ShouldServeAsync(string url, System.Net.Http.Headers.AuthenticationHeaderValue? credentials, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { Authorization = credentials } };
        using var response = await _simulated.Client.SendAsync(request);
        response.StatusCode.ShouldBe(status);
        if (status == HttpStatusCode.OK)
        {
            (await response.Content.ReadAsByteArrayAsync())[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
        }
    }

    public void Dispose() => _simulated.Dispose();
}
