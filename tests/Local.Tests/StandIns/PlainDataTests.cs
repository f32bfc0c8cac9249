using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Azure.Messaging.ServiceBus;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Local.Tests.StandIns;

public class PlainDataTests
{
    [Fact]
    public void What_lives_in_Azure_says_so()
    {
        Should.Throw<PlatformNotSupportedException>(() => new TableServiceClient("UseDevelopmentStorage=true"));
        Should.Throw<PlatformNotSupportedException>(() => new BlobServiceClient("UseDevelopmentStorage=true"));
        Should.Throw<PlatformNotSupportedException>(() => new ServiceBusClient("Endpoint=sb://example/"));
        Should.Throw<PlatformNotSupportedException>(() => FunctionsApplication.CreateBuilder([]).Build());
    }

    [Fact]
    public void A_function_app_can_be_described()
    {
        var builder = FunctionsApplication.CreateBuilder([]).ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton("registered");

        builder.Services.BuildServiceProvider().GetRequiredService<string>().ShouldBe("registered");
    }

    [Fact]
    public void A_failed_transaction_names_its_action()
    {
        var failure = new RequestFailedException(409, "there", "EntityAlreadyExists", innerException: null)
        {
            Data = { ["FailedEntity"] = "7" },
        };

        var transaction = new TableTransactionFailedException(failure);

        (transaction.FailedTransactionActionIndex, transaction.Status).ShouldBe((7, 409));
        (transaction.ErrorCode == TableErrorCode.EntityAlreadyExists).ShouldBeTrue();
        (TableErrorCode.EntityAlreadyExists == "entityalreadyexists").ShouldBeTrue();
    }

    [Fact]
    public void A_message_refuses_what_the_service_would()
    {
        var message = new ServiceBusMessage("body");

        Should.Throw<ArgumentException>(() => message.MessageId = "");
        Should.Throw<ArgumentException>(() => message.SessionId = new string('s', 129));
        Should.Throw<ArgumentOutOfRangeException>(() => message.TimeToLive = TimeSpan.Zero);
        (message.Body.ToString(), message.TimeToLive).ShouldBe(("body", TimeSpan.MaxValue));
    }

    [Fact]
    public void A_received_message_without_end_does_not_expire()
    {
        var enqueued = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

        ServiceBusModelFactory.ServiceBusReceivedMessage(enqueuedTime: enqueued).ExpiresAt.ShouldBe(DateTimeOffset.MaxValue);
        ServiceBusModelFactory.ServiceBusReceivedMessage(enqueuedTime: enqueued, timeToLive: TimeSpan.FromHours(1))
            .ExpiresAt.ShouldBe(enqueued.AddHours(1));
    }
}
