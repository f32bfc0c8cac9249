using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Messaging.Shared;

namespace Messaging.Functions.Tests.Settings;

/// <summary>What the function app reads besides, on Azure and under Core Tools.</summary>
public sealed class AzureSettingsTests
{
    [Fact]
    public void Under_Core_Tools_the_sample_is_enough()
    {
        var azure = Read(("AZURE_FUNCTIONS_ENVIRONMENT", "Development"));

        (azure.Storage, azure.Tables, azure.BusNamespace).ShouldBe(("UseDevelopmentStorage=true", null, null));
    }

    [Fact]
    public void On_Azure_addresses_take_the_place_of_connection_strings()
    {
        var azure = Read(
            ("Messaging:Desk:LocalKey", null), ("Messaging:Storage", null), ("ServiceBus", null),
            ("Messaging:Storage:TableServiceUri", "https://t.table.core.windows.net"),
            ("Messaging:Storage:BlobServiceUri", "https://t.blob.core.windows.net"),
            ("ServiceBus:fullyQualifiedNamespace", "b.servicebus.windows.net"));

        (azure.Storage, azure.Bus, azure.BusNamespace).ShouldBe((null, null, "b.servicebus.windows.net"));
    }

    [Fact]
    public void What_is_missing_of_Azure_is_told_with_the_rest() => Should.Throw<SettingException>(() => Read(
            ("Messaging:Desk:LocalKey", null), ("Messaging:Storage", null), ("ServiceBus", null), ("Messaging:Linger", "soon"),
            ("Messaging:Storage:TableServiceUri", "https://t.table.core.windows.net")))
        .Message.ReplaceLineEndings("\n").ShouldBe(
            """
            Setting Messaging__Storage__BlobServiceUri: is missing; set it, or Messaging__Storage.
            Setting ServiceBus__fullyQualifiedNamespace: is missing; set it, or ServiceBus.
            Setting Messaging__Linger: 'soon' is no length of time as [days.]hh:mm:ss, from a second to a year.
            """);

    [Theory]
    [InlineData(null)]
    [InlineData("Production")]
    [InlineData("Staging")]
    public void On_Azure_no_local_key_may_vouch_for_people(string? environment) =>
        Should.Throw<SettingException>(() => Read(("AZURE_FUNCTIONS_ENVIRONMENT", environment)))
            .Problems.ShouldHaveSingleItem().Setting.ShouldBe("Messaging:Desk:LocalKey");

    private static AzureSettings Read(params (string Name, string? Value)[] settings)
    {
        var reading = new SettingsReading(new WorldOptions { Settings = settings.ToDictionary(pair => pair.Name, pair => pair.Value) }.Configuration);
        var azure = AzureSettings.Read(reading);
        MessagingSettings.Read(reading);
        return azure;
    }
}
