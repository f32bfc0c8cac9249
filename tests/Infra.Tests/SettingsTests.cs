using System.Text.RegularExpressions;
using Messaging.Functions;
using Messaging.Functions.Flows;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Messaging.Infra.Tests.Reading;
using Messaging.Shared;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Infra.Tests;

using Settings = IReadOnlyDictionary<string, string>;

[Collection(Predicted.Name)]
public sealed partial class SettingsTests(Deployments deployments)
{
    /// <summary>What the platform reads and no user has to know.</summary>
    private static readonly Dictionary<string, string> OfThePlatform = new()
    {
        ["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"] = "by which identity telemetry is written",
        ["AzureWebJobsDisableHomepage"] = "leaves the root of the site to our page",
        ["AzureFunctionsWebHost__hostid"] = "keeps the two slots of an app apart in one storage",
        ["FUNCTIONS_EXTENSION_VERSION"] = "the host's major version",
        ["WEBSITE_RUN_FROM_PACKAGE"] = "the package that a Premium app runs from",
        ["WEBSITE_RUN_FROM_PACKAGE_BLOB_MI_RESOURCE_ID"] = "by which identity the package is read",
        ["AzureWebJobs.EventLog.Disabled"] = "silences the staging slot",
        ["AzureWebJobs.Sweep.Disabled"] = "silences the staging slot",
        ["AzureWebJobs.Clearance.Disabled"] = "silences the staging slot",
    };

    private IEnumerable<Settings> All => deployments.All.SelectMany(deployment => AppSettings.Of(deployment).Values);

    [Fact]
    public void An_app_and_its_slot_have_settings()
    {
        AppSettings.Of(deployments.Usual).Count.ShouldBe(1);
        AppSettings.Of(deployments.Everything).Count.ShouldBe(2);
    }

    [Fact]
    public void Every_setting_is_read_by_somebody()
    {
        All.SelectMany(Unread).ShouldBeEmpty();
        Unread(With("Messaging__Accounts__0__Flw", "welcome")).ShouldBe(["Messaging__Accounts__0__Flw"]);
    }

    [Fact]
    public void Every_setting_that_a_deployment_has_to_set_is_set()
    {
        All.SelectMany(Missing).ShouldBeEmpty();
        Missing(Without("ServiceBus__fullyQualifiedNamespace")).ShouldBe(["ServiceBus__fullyQualifiedNamespace"]);
    }

    /// <summary>An app on Linux gets an underscore for a dot, and nothing at all for a dash.</summary>
    [Fact]
    public void Names_of_settings_are_such_as_an_environment_variable_may_have()
    {
        All.SelectMany(Misnamed).ShouldBeEmpty();
        Misnamed(With("Messaging__Credentials__my-crm__Bearer", "x")).ShouldHaveSingleItem();
    }

    [Fact]
    public void What_is_secret_is_in_the_vault()
    {
        All.SelectMany(Open).ShouldBeEmpty();
        Open(With("Messaging__Accounts__0__Secrets__Key", "open to everybody")).ShouldBe(["Messaging__Accounts__0__Secrets__Key"]);
    }

    [Fact]
    public void Every_reference_to_the_vault_leads_to_a_secret()
    {
        foreach (var deployment in deployments.All)
        {
            Dangling(deployment).ShouldBeEmpty();
            Dangling(deployment.Without(resource => resource.Name.EndsWith("Secrets--Key", StringComparison.Ordinal)))
                .ShouldAllBe(secret => secret == "Messaging--Accounts--0--Secrets--Key");
        }
    }

    /// <summary>The product's own reading of its settings, and the flows' needs: all that the start checks.</summary>
    [Fact]
    public void The_app_starts_with_them()
    {
        foreach (var settings in All)
        {
            Start(settings);
        }

        Should.Throw<SettingException>(() => Start(With("Messaging__Accounts__0__Flow", "farewell")));
        Should.Throw<SettingException>(() => Start(With("Messaging__Accounts__0__Secrets__Key", "@Microsoft.KeyVault(SecretUri=...)")));
        Should.Throw<SettingException>(() => Start(Without("Messaging__Hours__support__Week")));
    }

    private static IEnumerable<string> Unread(Settings settings) =>
        settings.Keys.Where(name => !OfThePlatform.ContainsKey(name) && SettingCatalogue.Find(name) is null);

    private static IEnumerable<string> Missing(Settings settings) => SettingCatalogue.All
        .Where(setting => setting.NeededOnAzure && !setting.Name.Contains('{', StringComparison.Ordinal))
        .Select(setting => setting.Variable)
        .Except(settings.Keys);

    private static IEnumerable<string> Misnamed(Settings settings) => settings.Keys.Where(name => !VariableName().IsMatch(name) && !OfThePlatform.ContainsKey(name));

    private static IEnumerable<string> Open(Settings settings) =>
        settings.Where(setting => SettingCatalogue.Find(setting.Key) is { IsSecret: true } && SecretOf(setting.Value) is null).Select(setting => setting.Key);

    private static IEnumerable<string> Dangling(Deployment deployment) => AppSettings.Of(deployment).Values
        .SelectMany(settings => settings.Values.Select(SecretOf).OfType<string>())
        .Where(secret => !deployment.Of("Microsoft.KeyVault/vaults/secrets").Any(resource => resource.Name.EndsWith($"/{secret}", StringComparison.Ordinal)));

    /// <summary>The secret that a value refers to: [format('@Microsoft.KeyVault(SecretUri={0}secrets/{1})', the vault, its name)].</summary>
    private static string? SecretOf(string value) => Reference().Match(value) is { Success: true } match ? match.Groups[1].Value : null;

    private static void Start(Settings settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(
            setting.Key.Replace("__", ":", StringComparison.Ordinal),
            (string?)(AppSettings.IsKnown(setting.Value) ? setting.Value : SettingCatalogue.Find(setting.Key)?.Example ?? "only Azure knows")))).Build();
        var reading = new SettingsReading(configuration);
        AzureSettings.Read(reading);
        var read = MessagingSettings.Read(reading);
        using var services = new ServiceCollection().AddLogging().AddMessaging(read)
            .AddSingleton(FlowFolder.Read(Path.Combine(Repository.Root, "flows"))).BuildServiceProvider();
        services.GetRequiredService<FlowNeeds>().Check();
    }

    private Dictionary<string, string> With(string name, string value) =>
        new(AppSettings.Of(deployments.Usual).Values.Single()) { [name] = value };

    private Dictionary<string, string> Without(string name) =>
        AppSettings.Of(deployments.Usual).Values.Single().Where(setting => setting.Key != name).ToDictionary();

    [GeneratedRegex(@"^\[format\('@Microsoft\.KeyVault\(SecretUri=\{0\}secrets/\{1\}\)', .*, '([A-Za-z0-9-]+)'\)\]$")]
    private static partial Regex Reference();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex VariableName();
}
