
namespace Messaging.Scenarios;

/// <summary>A conversation of three messages whose host dies after one of its steps, once for every step that it has.</summary>
public sealed class CrashPointTests
{
    [Fact]
    public Task Whenever_the_host_dies_nothing_is_lost_and_nothing_is_said_twice() =>
        new CrashPoints("whatsapp", Receipts: true).TryAll();
}

/// <summary>The same where neither a second delivery nor a receipt helps.</summary>
public sealed class CrashPointWithoutReceiptTests
{
    [Fact]
    public Task Whenever_the_host_dies_nothing_is_lost_and_only_what_may_not_have_been_sent_is_said_twice() =>
        new CrashPoints("twilio-sms", Receipts: false).TryAll();
}
