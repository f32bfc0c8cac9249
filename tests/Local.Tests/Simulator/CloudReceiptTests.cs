using System.Net;
using static Messaging.Local.Tests.Simulator.SimulatedVendors;

namespace Messaging.Local.Tests.Simulator;

public sealed class CloudReceiptTests : IDisposable
{
    private readonly SimulatedVendors _simulated = new();

    [Fact]
    public async Task A_message_is_sent_delivered_and_read_with_our_reference_each_time()
    {
        await OpenWindowAsync();
        var (_, answer, _) = await _simulated.PostCloudAsync(CloudApiTests.Text("hi"));
        await _simulated.Time.AdvanceAsync(TimeSpan.FromSeconds(3));

        var receipts = _simulated.Reception.Received.Skip(1).ToList();
        receipts.Select(receipt => (string?)receipt.Status["status"]).ShouldBe(["sent", "delivered", "read"]);
        receipts.Select(receipt => (string?)receipt.Status["timestamp"]).ShouldBe(["1767603600", "1767603601", "1767603603"]);
        foreach (var receipt in receipts)
        {
            receipt.IsSignedByMeta.ShouldBeTrue();
            receipt.Url.ShouldBe("https://shop.example/webhooks/meta/shop-cloud");
            ((string?)receipt.Value["metadata"]!["phone_number_id"]).ShouldBe("106540352242922");
            ((string?)receipt.Status["id"]).ShouldBe((string?)answer["messages"]![0]!["id"]);
            ((string?)receipt.Status["recipient_id"]).ShouldBe("15550002222");
            ((string?)receipt.Status["biz_opaque_callback_data"]).ShouldBe("our-reference");
        }
    }

    [Fact]
    public async Task Outside_the_window_free_text_is_accepted_and_fails_later()
    {
        var (status, _, _) = await _simulated.PostCloudAsync(CloudApiTests.Text("hi"));
        await _simulated.Time.AdvanceAsync(TimeSpan.FromSeconds(3));

        status.ShouldBe(200);
        var receipt = _simulated.Reception.Received.ShouldHaveSingleItem().Status;
        ((string?)receipt["status"]).ShouldBe("failed");
        ((int)receipt["errors"]![0]!["code"]!).ShouldBe(131047);
        ((string)receipt["errors"]![0]!["error_data"]!["details"]!).ShouldContain("24 hours");
        _simulated.Vendors.Log.Sent.ShouldHaveSingleItem().Error.ShouldBe(131047);
    }

    [Fact]
    public async Task A_template_needs_no_window()
    {
        await _simulated.PostCloudAsync(
            """{"messaging_product":"whatsapp","to":"15550002222","type":"template","template":{"name":"hello_world","language":{"code":"en_US"}}}""");
        await _simulated.Time.AdvanceAsync(TimeSpan.FromSeconds(3));

        _simulated.Vendors.Log.Sent.ShouldHaveSingleItem().Status.ShouldBe("read");
    }

    [Fact]
    public async Task A_receipt_that_we_do_not_take_comes_again_ever_more_slowly_for_7_days()
    {
        await OpenWindowAsync();
        for (var i = 0; i < 100; i++)
        {
            _simulated.Reception.Answers.Enqueue(() => Task.FromResult(new HttpResponseMessage(HttpStatusCode.InternalServerError)));
        }

        await _simulated.PostCloudAsync(CloudApiTests.Text("hi"));
        await _simulated.Time.AdvanceAsync(TimeSpan.FromDays(30));

        var attempts = _simulated.Vendors.WebhookAttempts.Where(attempt => attempt.Event == "sent").ToList();
        attempts.Select(attempt => attempt.Attempt).ShouldBe(Enumerable.Range(1, attempts.Count));
        attempts.Take(4).Select(attempt => (attempt.At - attempts[0].At).TotalSeconds).ShouldBe([0, 10, 30, 70]);
        (attempts[^1].At - attempts[0].At).ShouldBeInRange(TimeSpan.FromDays(5), TimeSpan.FromDays(7));
    }

    [Fact]
    public async Task A_receipt_that_we_take_at_the_second_attempt_comes_no_third_time()
    {
        await OpenWindowAsync();
        _simulated.Reception.Answers.Enqueue(() => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"));

        await _simulated.PostCloudAsync(CloudApiTests.Text("hi"));
        await _simulated.Time.AdvanceAsync(TimeSpan.FromDays(8));

        _simulated.Vendors.WebhookAttempts.Where(attempt => attempt.Event == "sent").Select(attempt => attempt.Status).ShouldBe([0, 200]);
    }

    [Fact]
    public async Task Time_waits_until_a_receipt_has_been_answered()
    {
        await OpenWindowAsync();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _simulated.Reception.Answers.Enqueue(() =>
        {
            asked.SetResult();
            return answer.Task;
        });
        await _simulated.PostCloudAsync(CloudApiTests.Text("hi"));

        var advance = _simulated.Time.AdvanceAsync(TimeSpan.FromSeconds(3));
        await asked.Task;
        advance.IsCompleted.ShouldBeFalse();
        _simulated.Quiet.InFlight.ShouldBePositive();
        _simulated.Time.GetUtcNow().ShouldBe(Start.AddMilliseconds(300));

        answer.SetResult(new HttpResponseMessage(HttpStatusCode.OK));
        await advance;
        _simulated.Vendors.Log.Sent.ShouldHaveSingleItem().Status.ShouldBe("read");
    }

    private async Task OpenWindowAsync() => await _simulated.Vendors.WriteAsync(Cloud, Customer, "Hello");

    public void Dispose() => _simulated.Dispose();
}
