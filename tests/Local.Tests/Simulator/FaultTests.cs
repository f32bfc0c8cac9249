using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Messaging.Simulator.Faults;
using static Messaging.Local.Tests.Simulator.SimulatedVendors;

namespace Messaging.Local.Tests.Simulator;

public sealed class FaultTests : IDisposable
{
    private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SimulatedVendors _simulated;

    public FaultTests() => _simulated = new SimulatedVendors(waiting: () =>
    {
        _waiting.SetResult();
        return new MemoryStream();
    });

    [Theory]
    [InlineData(Sms, 20429)]
    [InlineData(Cloud, 130429)]
    public async Task Too_many_calls_get_429_and_when_to_come_back(string account, int code)
    {
        _simulated.Vendors.Faults.Add(new Fault.RateLimited(RetryAfterSeconds: 7) { Times = 2 });

        for (var i = 0; i < 2; i++)
        {
            var answer = await SendAsync(account);
            answer.Status.ShouldBe(429);
            answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(7));
            Code(answer.Json).ShouldBe(code);
        }

        (await SendAsync(account)).Status.ShouldBeInRange(200, 201);
        _simulated.Vendors.Log.Sent.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(Sms, 20500)]
    [InlineData(Cloud, 131000)]
    public async Task A_server_error_sends_nothing(string account, int code)
    {
        _simulated.Vendors.Faults.Add(new Fault.ServerError());

        var answer = await SendAsync(account);

        answer.Status.ShouldBe(500);
        Code(answer.Json).ShouldBe(code);
        _simulated.Vendors.Log.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Sms, 21610, 400)]
    [InlineData(Sms, 20003, 401)]
    [InlineData(Cloud, 131047, 400)]
    [InlineData(Cloud, 131056, 400)]
    [InlineData(Cloud, 131031, 403)]
    [InlineData(Cloud, 999999, 400)]
    public async Task Any_code_can_be_refused_with(string account, int code, int status)
    {
        _simulated.Vendors.Faults.Add(new Fault.Refused(code));

        var answer = await SendAsync(account);

        answer.Status.ShouldBe(status);
        Code(answer.Json).ShouldBe(code);
    }

    [Theory]
    [InlineData(Sms, 30008, "undelivered")]
    [InlineData(Cloud, 131026, "failed")]
    public async Task An_accepted_message_can_fail_later(string account, int code, string status)
    {
        _simulated.Vendors.Faults.Add(new Fault.FailsLater(code));

        (await SendAsync(account)).Status.ShouldBeInRange(200, 201);
        await _simulated.Time.AdvanceAsync(TimeSpan.FromSeconds(5));

        var sent = _simulated.Vendors.Log.Sent.ShouldHaveSingleItem();
        (sent.Status, sent.Error).ShouldBe((status, code));
    }

    [Fact]
    public async Task A_fault_is_for_the_account_and_customer_that_it_names()
    {
        _simulated.Vendors.Faults.Replace(
        [
            new Fault.ServerError { Account = Cloud },
            new Fault.ServerError { Account = Sms, Customer = "+15550009999" },
            new Fault.Refused(30007) { Account = Sms, Customer = Customer },
        ]);

        Code((await SendAsync(Sms)).Json).ShouldBe(30007);

        _simulated.Vendors.Faults.Pending.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_hanging_call_ends_when_the_caller_gives_up_and_sends_nothing()
    {
        _simulated.Vendors.Faults.Add(new Fault.Hangs());
        using var patience = new CancellationTokenSource();
        using var request = TwilioRequest(("To", Customer), ("From", "+15550001111"), ("Body", "hi"));

        var call = _simulated.Client.SendAsync(request, patience.Token);
        await Task.WhenAny(_waiting.Task, call);
        call.IsCompleted.ShouldBeFalse();
        await patience.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => call);
        _simulated.Vendors.Log.Sent.ShouldBeEmpty();
        _simulated.Vendors.Log.Refused.ShouldHaveSingleItem().Status.ShouldBe(0);
    }

    [Theory]
    [InlineData(Sms)]
    [InlineData(Cloud)]
    public async Task A_connection_cut_before_the_answer_leaves_the_message_sent(string account)
    {
        _simulated.Vendors.Faults.Add(new Fault.CutOff());

        await Should.ThrowAsync<Exception>(() => SendAsync(account));

        _simulated.Vendors.Log.Sent.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Receipts_can_stay_away_though_the_message_arrives()
    {
        _simulated.Vendors.Faults.Add(new Fault.NoReceipts());

        await ReceiptsAsync();

        Receipts.ShouldBeEmpty();
        _simulated.Vendors.Log.Sent.ShouldHaveSingleItem().Status.ShouldBe("read");
    }

    [Fact]
    public async Task Receipts_can_come_twice()
    {
        _simulated.Vendors.Faults.Add(new Fault.DuplicateReceipts());

        await ReceiptsAsync();

        Receipts.Select(receipt => (string?)receipt["status"]).ShouldBe(["sent", "sent", "delivered", "delivered", "read", "read"]);
    }

    [Fact]
    public async Task Receipts_can_come_in_reverse_but_tell_the_true_times()
    {
        _simulated.Vendors.Faults.Add(new Fault.ReorderedReceipts());

        await ReceiptsAsync();

        Receipts.Select(receipt => ((string?)receipt["status"], (string?)receipt["timestamp"]))
            .ShouldBe([("read", "1767603603"), ("delivered", "1767603601"), ("sent", "1767603600")]);
    }

    [Fact]
    public async Task A_message_may_meet_a_fault_of_its_call_and_one_of_its_receipts()
    {
        _simulated.Vendors.Faults.Replace([new Fault.NoReceipts(), new Fault.FailsLater(131026)]);

        await ReceiptsAsync();

        _simulated.Vendors.Log.Sent.ShouldHaveSingleItem().Error.ShouldBe(131026);
        Receipts.ShouldBeEmpty();
    }

    private IEnumerable<JsonNode> Receipts =>
        _simulated.Reception.Received.Where(webhook => webhook.Value["statuses"] is not null).Select(webhook => webhook.Status);

    private static int Code(JsonNode json) => (int)(json["error"] ?? json)["code"]!;

    private async Task ReceiptsAsync()
    {
        await _simulated.Vendors.WriteAsync(Cloud, Customer, "Hello");
        await SendAsync(Cloud);
        await _simulated.Time.AdvanceAsync(TimeSpan.FromSeconds(5));
    }

    private Task<(int Status, JsonNode Json, HttpResponseHeaders Headers)> SendAsync(string account) => account == Sms
        ? _simulated.PostTwilioAsync(("To", Customer), ("From", "+15550001111"), ("Body", "hi"))
        : _simulated.PostCloudAsync(CloudApiTests.Text("hi"));

    public void Dispose() => _simulated.Dispose();
}
