using System.Text.RegularExpressions;
using Messaging.Infra.Tests.Reading;
using Messaging.Shared;

namespace Messaging.Infra.Tests;

[Collection(Predicted.Name)]
public sealed partial class SafetyTests(Deployments deployments)
{
    [Fact]
    public void Nothing_opens_by_a_key()
    {
        foreach (var deployment in deployments.All)
        {
            OpenByKey(deployment).ShouldBeEmpty();
        }

        OpenByKey(deployments.Usual.With("\"allowSharedKeyAccess\":false", "\"allowSharedKeyAccess\":true")).Count().ShouldBe(2);
        OpenByKey(deployments.Usual.With("\"disableLocalAuth\":true", "\"disableLocalAuth\":false")).ShouldHaveSingleItem();
    }

    [Fact]
    public void Where_it_is_private_only_the_app_is_reachable()
    {
        Public(deployments.Everything).ShouldBeEmpty();
        Public(deployments.Usual).Count().ShouldBe(4);
        Unreachable(deployments.Everything).ShouldBeEmpty();
        Unreachable(deployments.Everything.Without(resource => resource.Name.EndsWith("-host-queue", StringComparison.Ordinal))).ShouldBe(["host queue"]);
    }

    [Fact]
    public void Everything_carries_the_tags_by_which_azd_finds_it()
    {
        foreach (var deployment in deployments.All)
        {
            Untagged(deployment).ShouldBeEmpty();
        }

        Untagged(deployments.Usual.With("\"azd-env-name\"", "\"name\"")).ShouldNotBeEmpty();
        deployments.Usual.Of("Microsoft.Web/sites").Single().Json["tags"]!["azd-service-name"]!.ToString().ShouldBe("functions");
    }

    [Fact]
    public void Every_service_writes_its_log()
    {
        foreach (var deployment in deployments.All)
        {
            Silent(deployment).ShouldBeEmpty();
        }

        Silent(deployments.Usual.Without(resource => resource.Id.Contains("KeyVault", StringComparison.Ordinal) && resource.Type.EndsWith("diagnosticSettings", StringComparison.Ordinal)))
            .ShouldHaveSingleItem();
    }

    [Fact]
    public void No_file_of_the_deployment_holds_a_secret()
    {
        string[] files =
        [
            .. Directory.GetFiles(Path.Combine(Repository.Root, "infra"), "*", SearchOption.AllDirectories),
            .. Directory.GetFiles(Path.Combine(Repository.Root, ".github"), "*", SearchOption.AllDirectories),
            .. Directory.GetFiles(Path.Combine(Repository.Root, "scripts")),
            Path.Combine(Repository.Root, "azure.yaml"),
        ];
        files.Where(file => LooksSecret(File.ReadAllText(file))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=x;AccountKey=abc")]
    [InlineData("Endpoint=sb://x/;SharedAccessKeyName=Root;SharedAccessKey=abc")]
    [InlineData("https://x.blob.core.windows.net/c?sv=2024&sig=abc")]
    [InlineData("listKeys(account.id, '2025-06-01').keys[0].value")]
    [InlineData("key: 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA='")]
    [InlineData("token: '0123456789abcdef0123456789abcdef'")]
    public void It_would_be_noticed(string text) => LooksSecret(text).ShouldBeTrue();

    private static bool LooksSecret(string text) => SecretText().IsMatch(text);

    private static IEnumerable<string> OpenByKey(Deployment deployment) =>
        from resource in deployment.Resources
        let door = resource.Type switch
        {
            "Microsoft.Storage/storageAccounts" => resource.Properties!["allowSharedKeyAccess"]?.GetValue<bool>() ?? true,
            "Microsoft.ServiceBus/namespaces" => !(resource.Properties!["disableLocalAuth"]?.GetValue<bool>() ?? false),
            "Microsoft.Insights/components" => !(resource.Properties!["DisableLocalAuth"]?.GetValue<bool>() ?? false),
            "Microsoft.KeyVault/vaults" => !(resource.Properties!["enableRbacAuthorization"]?.GetValue<bool>() ?? false),
            "Microsoft.Web/sites/basicPublishingCredentialsPolicies" or "Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies" => resource.Properties!["allow"]!.GetValue<bool>(),
            _ => false,
        }
        where door
        select resource.Id;

    private static readonly string[] Hidden = ["Microsoft.Storage/storageAccounts", "Microsoft.ServiceBus/namespaces", "Microsoft.KeyVault/vaults"];

    private static IEnumerable<string> Public(Deployment deployment) => deployment.Resources
        .Where(resource => Hidden.Contains(resource.Type) && resource.Properties!["publicNetworkAccess"]?.ToString() is not "Disabled")
        .Select(resource => resource.Id);

    private static IEnumerable<string> Unreachable(Deployment deployment) =>
        ((string[])["data blob", "data table", "host blob", "host queue", "host table", "vault vault", "bus namespace"])
            .Except(deployment.Of("Microsoft.Network/privateEndpoints").Select(endpoint => string.Join(' ', endpoint.Name.Split('-')[^2..])));

    private static IEnumerable<string> Untagged(Deployment deployment) => deployment.Resources
        .Where(resource => resource.Json.ContainsKey("location") && resource.Json["tags"]?["azd-env-name"] is null)
        .Select(resource => resource.Id);

    private static readonly string[] Writing =
    [
        "Microsoft.Storage/storageAccounts/blobServices", "Microsoft.Storage/storageAccounts/tableServices", "Microsoft.Storage/storageAccounts/queueServices",
        "Microsoft.ServiceBus/namespaces", "Microsoft.KeyVault/vaults", "Microsoft.Web/sites",
    ];

    private static IEnumerable<string> Silent(Deployment deployment) => deployment.Resources.Where(resource => Writing.Contains(resource.Type)).Select(resource => resource.Id)
        .Where(id => !deployment.Of("Microsoft.Insights/diagnosticSettings").Any(log => log.Id.StartsWith($"{id}/providers/", StringComparison.Ordinal)));

    // Hexadecimal and base64 of 32 characters and more, with a digit among them; ids of role definitions have dashes.
    [GeneratedRegex("AccountKey=|SharedAccessKey=|[?&]sig=|listKeys\\(|-----BEGIN|['\"](?=[^'\"]*[0-9])[A-Za-z0-9+/]{32,}=*['\"]", RegexOptions.IgnoreCase)]
    private static partial Regex SecretText();
}
