using Messaging.Infra.Tests.Reading;

namespace Messaging.Infra.Tests;

[Collection(Predicted.Name)]
public sealed class RolesTests(Deployments deployments)
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["69a216fc-b8fb-44d8-bc22-1f3c2cd27a39"] = "Azure Service Bus Data Sender",
        ["4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0"] = "Azure Service Bus Data Receiver",
        ["4633458b-17de-408a-b874-0445c86b69e6"] = "Key Vault Secrets User",
        ["b86a8fe4-44ce-4948-aee5-eccb2c155cd7"] = "Key Vault Secrets Officer",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
        ["0ad04412-c4d5-4796-b79c-f76d14c8d402"] = "Durable Task Data Contributor",
    };

    /// <summary>Everything that the app may do: no more, and on no more than the one resource.</summary>
    private static readonly string[] OfTheApp =
    [
        "components/insights: Monitoring Metrics Publisher",
        "namespaces/bus: Azure Service Bus Data Receiver",
        "namespaces/bus: Azure Service Bus Data Sender",
        "storageAccounts/data: Storage Blob Data Contributor",
        "storageAccounts/data: Storage Table Data Contributor",
        "storageAccounts/host: Storage Blob Data Owner",
        "storageAccounts/host: Storage Queue Data Contributor",
        "storageAccounts/host: Storage Table Data Contributor",
        "vaults/vault: Key Vault Secrets User",
    ];

    [Fact]
    public void The_app_may_do_what_it_does_and_nothing_else()
    {
        Given(deployments.Usual, IsApp).ShouldBe(OfTheApp);
        Given(deployments.Everything, IsApp).ShouldBe([.. OfTheApp.Append("schedulers/tasks: Durable Task Data Contributor").Order(StringComparer.Ordinal)]);
    }

    [Fact]
    public void A_role_that_is_missing_or_too_great_is_seen()
    {
        Given(deployments.Usual.Without(resource => resource.Id.Contains("ServiceBus", StringComparison.Ordinal)), IsApp).ShouldNotBe(OfTheApp);
        Given(deployments.Usual.With("ba92f5b4-2d11-453d-a403-e96b0029c9fe", "b7e6dc6d-f1e8-4753-8033-0f276bb0955b"), IsApp).ShouldNotBe(OfTheApp);
    }

    [Fact]
    public void People_may_change_secrets_and_bring_packages()
    {
        Given(deployments.Usual, role => !IsApp(role)).ShouldBeEmpty();
        Given(deployments.Everything, role => !IsApp(role)).ShouldBe(["containers/app-package: Storage Blob Data Contributor", "vaults/vault: Key Vault Secrets Officer"]);
    }

    private static bool IsApp(Resource role) => role.Properties!["principalId"]!.ToString().Contains("userAssignedIdentities", StringComparison.Ordinal);

    private static string[] Given(Deployment deployment, Func<Resource, bool> whom) =>
    [
        .. deployment.Of("Microsoft.Authorization/roleAssignments").Where(whom)
            .Select(role => $"{Target(role.Id)}: {Names[role.Properties!["roleDefinitionId"]!.ToString().Split('/')[^1]]}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The kind of resource, and which one of that kind, without what makes its name unique.</summary>
    private static string Target(string id)
    {
        var path = id.Split("Microsoft.Authorization")[0].Split('\'', StringSplitOptions.RemoveEmptyEntries).First(part => part.StartsWith('/')).TrimEnd('/');
        var parts = path.Replace("/providers", "", StringComparison.Ordinal).Split('/', StringSplitOptions.RemoveEmptyEntries);
        var name = parts[^1];
        return $"{parts[^2]}/{(name.StartsWith("msgdata", StringComparison.Ordinal) ? "data" : name.StartsWith("msghost", StringComparison.Ordinal) ? "host" : parts[^2] == "vaults" ? "vault" : parts[^2] == "containers" ? name : name.Split('-')[^1])}";
    }
}
