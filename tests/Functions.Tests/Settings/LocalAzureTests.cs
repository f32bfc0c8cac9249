using System.Text.Json.Nodes;
using Messaging.Functions.Events;
using Messaging.Local.Functions;
using Messaging.Shared;
using Microsoft.Azure.Functions.Worker;

namespace Messaging.Functions.Tests.Settings;

public sealed class LocalAzureTests
{
    [Fact]
    public async Task The_emulator_that_the_docs_configure_has_all_that_we_send_to_and_listen_at()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "local-azure.md"));
        var topics = JsonNode.Parse(page.Split("```json")[1].Split("```")[0])!["UserConfig"]!["Namespaces"]![0]!["Topics"]!.AsArray();
        var listening = FunctionCatalogue.Of(typeof(Registration).Assembly).All.Select(function => function.Trigger).OfType<ServiceBusTriggerAttribute>();

        topics.Select(topic => Name(topic!)).ShouldBe([EventPublisher.Topic]);
        topics.SelectMany(topic => topic!["Subscriptions"]!.AsArray().Select(subscription => (Name(topic), Name(subscription!))))
            .ShouldBe(listening.Select(trigger => (trigger.TopicName!, trigger.SubscriptionName!)), ignoreOrder: true);
    }

    private static string Name(JsonNode entity) => entity["Name"]!.GetValue<string>();
}
