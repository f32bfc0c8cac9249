using System.Text.Json.Nodes;
using Messaging.Functions.Conversations;
using Messaging.Shared;

namespace Messaging.Functions.Tests.Hosting;

/// <summary>host.json is read by the Azure host, which says nothing of a property that it does not know.</summary>
public sealed class HostFileTests
{
    private static readonly JsonNode File = JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(Repository.Root, "host.json")))!;

    /// <summary>What the extensions of the versions in Directory.Packages.props know: the public properties of their options.</summary>
    private static readonly Dictionary<string, string> Known = new()
    {
        ["extensions.http"] = "routePrefix maxOutstandingRequests maxConcurrentRequests dynamicThrottlesEnabled hsts customHeaders",
        ["extensions.serviceBus"] = "clientRetryOptions autoCompleteMessages maxAutoLockRenewalDuration maxConcurrentCalls maxConcurrentSessions maxConcurrentCallsPerSession "
            + "maxMessageBatchSize minMessageBatchSize maxBatchWaitTime sessionIdleTimeout enableCrossEntityTransactions prefetchCount transportType webProxy",
        ["extensions.durableTask"] = "hubName defaultVersion versionMatchStrategy versionFailureStrategy storageProvider tracing notifications httpSettings "
            + "maxConcurrentActivityFunctions maxConcurrentOrchestratorFunctions maxConcurrentEntityFunctions localRpcEndpointEnabled maxEntityOperationBatchSize "
            + "extendedSessionsEnabled extendedSessionIdleTimeoutInSeconds maxOrchestrationActions overridableExistingInstanceStates entityMessageReorderWindowInMinutes "
            + "useGracefulShutdown rollbackEntityOperationsOnExceptions throwStatusExceptionsOnRaiseEvent useAppLease appLeaseOptions storeInputsInOrchestrationHistory "
            + "maxGrpcMessageSizeInBytes grpcHttpClientTimeout",
        ["extensions.durableTask.storageProvider"] = "type connectionName partitionCount controlQueueBatchSize controlQueueBufferThreshold controlQueueVisibilityTimeout "
            + "workItemQueueVisibilityTimeout trackingStoreConnectionName trackingStoreNamePrefix fetchLargeMessagesAutomatically maxQueuePollingInterval "
            + "useLegacyPartitionManagement useTablePartitionManagement allowReplayingTerminalInstances partitionTableOperationTimeout queueClientMessageEncoding useInstanceTableEtag",
        ["extensions.durableTask.tracing"] = "traceInputsAndOutputs traceReplayEvents allowVerboseLinuxTelemetry distributedTracingEnabled distributedTracingProtocol version includeInstanceIdInOperationName",
    };

    private static JsonNode Durable => At("extensions.durableTask");

    public static TheoryData<string> Sections => [.. Known.Keys];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Every_property_is_one_that_the_extension_knows(string section) =>
        At(section).AsObject().Select(property => property.Key).ShouldBeSubsetOf(Known[section].Split(' '));

    [Fact]
    public void The_version_of_new_conversations_is_that_of_the_code()
    {
        Text("defaultVersion").ShouldBe(ConversationOrchestration.Version);
        Text("versionMatchStrategy").ShouldBe("CurrentOrOlder");
        Text("versionFailureStrategy").ShouldBe("Reject");
    }

    /// <summary>Two deployments beside each other have a hub each; every one of them is told its own.</summary>
    [Fact]
    public void The_task_hub_is_named_by_a_setting_and_the_sample_has_it()
    {
        var hub = Text("hubName");
        hub.ShouldStartWith("%");
        hub.ShouldEndWith("%");
        var sample = JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(Repository.Root, "local.settings.sample.json")))!;
        sample["Values"]![hub.Trim('%')].ShouldNotBeNull();
    }

    [Fact]
    public void No_input_of_a_function_gets_into_logs() =>
        At("extensions.durableTask.tracing")["traceInputsAndOutputs"]!.GetValue<bool>().ShouldBeFalse();

    private static string Text(string name) => Durable[name]!.GetValue<string>();

    private static JsonNode At(string path) => path.Split('.').Aggregate(File, (node, name) => node[name]!);
}
