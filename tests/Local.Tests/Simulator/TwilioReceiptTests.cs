using static Messaging.Local.Tests.Simulator.SimulatedVendors;

namespace Messaging.Local.Tests.Simulator;

public sealed class TwilioReceiptTests : IDisposable
{
    private const string Callback = "https://shop.example/webhooks/twilio/shop-sms/status?id=7";
    private readonly SimulatedVendors _simulated = new();

    [Fact]
    public async Task A_text_message_is_queued_sent_and_delivered_each_in_its_time()
    {
        var sid = await SendAsync("+15550001111", Customer);

        await _simulated.Time.AdvanceAsync(TimeSpan.FromMilliseconds(999));
        Statuses.ShouldBe(["queued", "sent"]);
        await _simulated.Time.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        Statuses.ShouldBe(["queued", "sent", "delivered"]);

        _simulated.Reception.Received.ShouldAllBe(receipt => receipt.IsSignedByTwilio && receipt.Url == Callback);
        var delivered = _simulated.Reception.Received[^1].Form;
        delivered["MessageSid"].ShouldBe(sid);
        delivered["From"].ShouldBe("+15550001111");
        delivered["To"].ShouldBe(Customer);
        delivered["RawDlrDoneDate"].ShouldBe("2601050900");
        _simulated.Vendors.Log.Sent.ShouldHaveSingleItem().Status.ShouldBe("delivered");
    }

    [Fact]
    public async Task WhatsApp_also_tells_that_it_was_read()
    {
        await _simulated.Vendors.WriteAsync(WhatsApp, Customer, "Hello");
        await SendAsync("whatsapp:+15550001112", $"whatsapp:{Customer}");

        await _simulated.Time.AdvanceAsync(TimeSpan.FromSeconds(3));

        Statuses.ShouldBe(["queued", "sent", "delivered", "read"]);
        var read = _simulated.Reception.Received[^1].Form;
        read["EventType"].ShouldBe("READ");
        read["ChannelPrefix"].ShouldBe("whatsapp");
        read["To"].ShouldBe($"whatsapp:{Customer}");
    }

    [Fact]
    public async Task Without_a_callback_nothing_is_told_though_it_arrives()
    {
        await _simulated.PostTwilioAsync(("To", Customer), ("From", "+15550001111"), ("Body", "hi"));

        await _simulated.Time.AdvanceAsync(TimeSpan.FromSeconds(3));

        _simulated.Reception.Received.ShouldBeEmpty();
        _simulated.Vendors.Phones.Read(Sms, Customer, 0).Messages.ShouldHaveSingleItem().Status.ShouldBe("delivered");
    }

    [Theory]
    [InlineData(24 * 60 * 60 * 1000L - 1, "read", null)]
    [InlineData(24 * 60 * 60 * 1000L, "undelivered", 63016)]
    public async Task WhatsApp_takes_free_text_for_24_hours_and_fails_it_after_that(long milliseconds, string status, int? error)
    {
        await _simulated.Vendors.WriteAsync(WhatsApp, Customer, "Hello");
        await _simulated.Time.AdvanceAsync(TimeSpan.FromMilliseconds(milliseconds));

        await SendAsync("whatsapp:+15550001112", $"whatsapp:{Customer}");
        await _simulated.Time.AdvanceAsync(TimeSpan.FromSeconds(3));

        var sent = _simulated.Vendors.Log.Sent.ShouldHaveSingleItem();
        sent.Status.ShouldBe(status);
        sent.Error.ShouldBe(error);
        _simulated.Reception.Received[^1].Form.GetValueOrDefault("ErrorCode").ShouldBe(error?.ToString(null, null));
    }

    [Fact]
    public async Task A_template_needs_no_window()
    {
        await _simulated.PostTwilioAsync(("To", $"whatsapp:{Customer}"), ("From", "whatsapp:+15550001112"), ("ContentSid", "HX00000000000000000000000000000001"));

        await _simulated.Time.AdvanceAsync(TimeSpan.FromSeconds(3));

        _simulated.Vendors.Log.Sent.ShouldHaveSingleItem().Status.ShouldBe("read");
    }

    [Fact]
    public async Task After_STOP_nothing_more_is_taken_until_START()
    {
        await _simulated.Vendors.WriteAsync(Sms, Customer, " stop ");
        var refused = await _simulated.PostTwilioAsync(("To", Customer), ("From", "+15550001111"), ("Body", "hi"));
        var other = await _simulated.PostTwilioAsync(("To", "+15550003333"), ("From", "+15550001111"), ("Body", "hi"));
        await _simulated.Vendors.WriteAsync(Sms, Customer, "START");
        var resumed = await _simulated.PostTwilioAsync(("To", Customer), ("From", "+15550001111"), ("Body", "hi"));

        ((int)refused.Json["code"]!).ShouldBe(21610);
        other.Status.ShouldBe(201);
        resumed.Status.ShouldBe(201);
        _simulated.Reception.Received.Select(webhook => webhook.Form["Body"]).ShouldBe([" stop ", "START"]);
        var shown = _simulated.Vendors.Phones.Read(Sms, Customer, 0).Messages;
        shown.Select(message => message.FromCustomer).ShouldBe([true, false, true, false, false]);
    }

    private IEnumerable<string> Statuses =>
        from webhook in _simulated.Reception.Received
        where webhook.Form.ContainsKey("MessageStatus")
        select webhook.Form["MessageStatus"];

    private async Task<string> SendAsync(string from, string to)
    {
        var answer = await _simulated.PostTwilioAsync(("To", to), ("From", from), ("Body", "hi"), ("StatusCallback", Callback));
        return (string)answer.Json["sid"]!;
    }

    public void Dispose() => _simulated.Dispose();
}
