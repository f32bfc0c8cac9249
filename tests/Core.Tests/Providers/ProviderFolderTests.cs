using Messaging.Channels;
using Messaging.Providers;

namespace Messaging.Core.Tests.Providers;

public sealed class ProviderFolderTests
{
    private static readonly string[] Kinds = ["Provider", "Capabilities", "Signature", "Inbound", "Outbound", "Errors"];

    [Fact]
    public void Each_provider_has_the_same_kinds_of_files()
    {
        foreach (var folder in Folders())
        {
            var name = Path.GetFileName(folder);
            Kinds.Select(kind => $"{name}{kind}.cs").ShouldBeSubsetOf(Directory.GetFiles(folder).Select(file => Path.GetFileName(file)!));
        }
    }

    [Fact]
    public void Each_provider_is_in_the_catalogue_under_the_name_of_its_folder() =>
        ProviderCatalogue.All.Select(provider => provider.Name)
            .ShouldBe(Folders().Select(folder => Path.GetFileName(folder)!.ToLowerInvariant()), ignoreOrder: true);

    [Fact]
    public void Each_provider_has_payloads_to_show_what_it_reads() => Folders()
        .Select(folder => $"{Path.GetFileName(folder)}/Payloads")
        .ShouldAllBe(payloads => Golden.Inputs(payloads).Count > 10);

    [Fact]
    public void Each_channel_that_a_provider_carries_has_capabilities_there()
    {
        foreach (var provider in ProviderCatalogue.All)
        {
            provider.Channels.ShouldNotBeEmpty();
            provider.Channels.ShouldAllBe(channel => Capabilities.Of(channel, provider.Name).TextLength > 0);
        }
    }

    [Fact]
    public void Each_provider_says_what_its_secrets_are_and_needs_one_at_least()
    {
        foreach (var provider in ProviderCatalogue.All)
        {
            provider.Secrets.ShouldContain(secret => !secret.IsOptional, provider.Name);
            provider.Secrets.ShouldAllBe(secret => secret.What.Length > 0 && secret.IsPublic == (secret.Example != null));
            provider.Secrets.Select(secret => secret.Name).ShouldBeUnique();
        }
    }

    [Fact]
    public void A_name_that_is_no_providers_finds_none()
    {
        ProviderCatalogue.Find("Twilio").ShouldBeNull();
        Should.Throw<KeyNotFoundException>(() => ProviderCatalogue.Named("pigeon")).Message.ShouldContain("pigeon");
    }

    private static string[] Folders() => Directory.GetDirectories(Path.Combine(SourceTree.Root, "src", "Core", "Providers"));
}
