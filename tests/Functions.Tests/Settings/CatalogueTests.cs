using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Messaging.Local.Serving;
using Messaging.Shared;
using Microsoft.Extensions.Configuration;

namespace Messaging.Functions.Tests.Settings;

/// <summary>The list of settings, the code that reads them, and the sample file say the same.</summary>
public sealed class CatalogueTests
{
    private static readonly IConfiguration Sample = new WorldOptions().Configuration;

    [Fact]
    public async Task Whatever_a_running_host_asks_the_configuration_for_is_in_the_catalogue()
    {
        var asked = new AskedConfiguration(Sample);
        await using (var world = await World.Begin(new WorldOptions { Whole = asked.Root }))
        {
            await world.Customer().Writes("hello");
            await world.Desk("anna").Is("online");
            await world.Restart();
        }

        asked.Keys.Where(key => key.StartsWith("Messaging:", StringComparison.OrdinalIgnoreCase) && !asked.IsSection(key))
            .Where(key => SettingCatalogue.Find(key) is null)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Whatever_is_in_the_catalogue_as_ours_is_asked_for()
    {
        var asked = new AskedConfiguration(new ConfigurationBuilder().AddConfiguration(Sample)
            .AddInMemoryCollection([new("AZURE_FUNCTIONS_ENVIRONMENT", "Development"), new("Messaging:Brands:acme:Emoji", "false"), new("Messaging:Articles:Locales:en", "en-us")]).Build());

        var reading = new SettingsReading(asked.Root);
        AzureSettings.Read(reading);
        MessagingSettings.Read(reading);

        SettingCatalogue.All
            .Where(setting => setting.ReadBy is SettingReader.Us or SettingReader.UsAndFunctionsHost)
            .Where(setting => !asked.Keys.Any(setting.Matches))
            .Select(setting => setting.Name)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Whatever_the_sample_sets_is_in_the_catalogue_and_right()
    {
        foreach (var (name, value) in SampleValues())
        {
            var setting = SettingCatalogue.Find(name).ShouldNotBeNull(name);
            setting.Problem(value!).ShouldBeNull(name);
        }
    }

    [Fact]
    public void Whatever_is_needed_is_in_the_sample() => SettingCatalogue.All
        .Where(setting => setting.Need is Need.Everywhere)
        .Where(setting => !SampleValues().Any(value => setting.Matches(value.Key)))
        .Select(setting => setting.Name)
        .ShouldBeEmpty();

    [Theory]
    [InlineData("FUNCTIONS_WORKER_RUNTIME")]
    [InlineData("AzureWebJobsStorage")]
    [InlineData("ServiceBus")]
    public void The_sample_has_what_the_functions_host_needs_on_a_laptop(string name) => Sample[name].ShouldNotBeNullOrEmpty();

    [Fact]
    public void Each_example_is_right() => SettingCatalogue.All
        .Where(setting => !setting.IsSecret)
        .Select(setting => (setting.Name, Problem: setting.Problem(setting.Example)))
        .ShouldAllBe(example => example.Problem == null);

    [Fact]
    public void Each_default_is_right() => SettingCatalogue.All
        .Where(setting => setting.Default is not null)
        .Select(setting => (setting.Name, Problem: setting.Problem(setting.Default!)))
        .ShouldAllBe(standard => standard.Problem == null);

    [Fact]
    public void Two_settings_of_one_name_belong_to_two_providers() => SettingCatalogue.All
        .GroupBy(setting => (setting.Name, setting.What)).Where(same => same.Count() > 1)
        .ShouldBeEmpty();

    [Theory]
    [InlineData("Messaging__Accounts__12__Handle", "Messaging:Accounts:{n}:Handle")]
    [InlineData("messaging:accounts:0:handle", "Messaging:Accounts:{n}:Handle")]
    [InlineData("ServiceBus__fullyQualifiedNamespace", "ServiceBus:fullyQualifiedNamespace")]
    [InlineData("Messaging__Hours__head_office__Week", "Messaging:Hours:{name}:Week")]
    [InlineData("Messaging__Hours__head-office__Week", null)]
    [InlineData("Messaging__Accounts__first__Handle", null)]
    [InlineData("Messaging__Accounts__0", null)]
    public void A_configured_name_finds_its_setting(string configured, string? name) => SettingCatalogue.Find(configured)?.Name.ShouldBe(name);

    private static IEnumerable<KeyValuePair<string, string?>> SampleValues() =>
        LocalSettings.Sample(Repository.Root).AsEnumerable().Where(pair => pair.Value is not null);
}
