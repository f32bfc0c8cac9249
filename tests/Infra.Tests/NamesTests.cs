using Messaging.Functions;
using Messaging.Functions.Events;
using Messaging.Functions.Media;
using Messaging.Functions.Storage;
using Messaging.Infra.Tests.Reading;
using Messaging.Local.Functions;
using Messaging.Shared;
using Microsoft.Azure.Functions.Worker;

namespace Messaging.Infra.Tests;

/// <summary>What the code calls by name is there under that name.</summary>
[Collection(Predicted.Name)]
public sealed class NamesTests(Deployments deployments)
{
    private static readonly FunctionCatalogue Functions = FunctionCatalogue.Of(typeof(Registration).Assembly);

    [Fact]
    public void The_topic_and_every_subscription_that_a_function_reads_are_there()
    {
        foreach (var deployment in deployments.All)
        {
            MissingOnTheBus(deployment).ShouldBeEmpty();
        }

        MissingOnTheBus(deployments.Usual.Without(resource => resource.Name.EndsWith("/events/log", StringComparison.Ordinal))).ShouldBe(["events/log"]);
    }

    /// <summary>Since each message carries the id of its event.</summary>
    [Fact]
    public void The_topic_drops_what_is_told_twice()
    {
        var topic = deployments.Usual.Of("Microsoft.ServiceBus/namespaces/topics").ShouldHaveSingleItem();
        topic.Properties!["requiresDuplicateDetection"]!.GetValue<bool>().ShouldBeTrue();
    }

    /// <summary>The code creates its containers as well, for emulators; its tables it creates alone, so that a release brings its own.</summary>
    [Fact]
    public void The_containers_are_there_and_the_tables_are_left_to_the_code()
    {
        var containers = deployments.Usual.Of("Microsoft.Storage/storageAccounts/blobServices/containers").Select(container => container.Name.Split('/')[^1]);
        containers.ShouldBe(["quarantine", "media", "app-package"], ignoreOrder: true);
        containers.ShouldContain(QuarantineStore.Container);
        containers.ShouldContain(MediaStore.Container);
        deployments.Usual.Of("Microsoft.Storage/storageAccounts/tableServices/tables").ShouldBeEmpty();
    }

    [Fact]
    public void The_table_of_tables_has_each()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs/azure.md"));
        MessagingTables.Names.Where(table => !page.Contains($"\n| `{table}` | ", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    /// <summary>It works on the same data as production: whatever starts by itself would be done twice.</summary>
    [Fact]
    public void The_staging_slot_does_nothing_by_itself()
    {
        Awake(deployments.Everything).ShouldBeEmpty();
        Awake(deployments.Everything.With("AzureWebJobs.Sweep.Disabled", "AzureWebJobs.Sweeper.Disabled")).ShouldBe(["Sweep"], ignoreOrder: true);
    }

    [Fact]
    public void The_staging_slot_has_a_task_hub_of_its_own()
    {
        var hubs = AppSettings.Of(deployments.Everything).Values.Select(settings => settings["MESSAGING_HUB"]).ToList();
        hubs.Distinct().Count().ShouldBe(2);
        deployments.Everything.Of("Microsoft.DurableTask/schedulers/taskHubs").Select(hub => hub.Name.Split('/')[^1]).ShouldBe(hubs, ignoreOrder: true);
    }

    private static IEnumerable<string> MissingOnTheBus(Deployment deployment)
    {
        var there = deployment.Resources.Where(resource => resource.Type.StartsWith("Microsoft.ServiceBus/namespaces/", StringComparison.Ordinal))
            .Select(resource => resource.Name[(resource.Name.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        return Functions.With<ServiceBusTriggerAttribute>().Select(found => $"{found.Trigger.TopicName}/{found.Trigger.SubscriptionName}")
            .Append(EventPublisher.Topic).Except(there);
    }

    private static IEnumerable<string> Awake(Deployment deployment)
    {
        var names = deployment.Resources.Single(resource => resource.Name.EndsWith("/slotConfigNames", StringComparison.Ordinal)).Properties!["appSettingNames"]!.AsArray().Select(name => name!.ToString()).ToList();
        var staging = AppSettings.Of(deployment).Single(settings => settings.Key.EndsWith("/staging", StringComparison.Ordinal)).Value;
        return Functions.All.Where(function => function.Trigger is TimerTriggerAttribute or ServiceBusTriggerAttribute).Select(function => function.Name)
            .Where(name => $"AzureWebJobs.{name}.Disabled" is var setting && (!names.Contains(setting) || staging.GetValueOrDefault(setting) is not "true"));
    }
}
