using Messaging.Providers;

namespace Messaging.Core.Tests.Providers;

public sealed class PayloadTests
{
    public static TheoryData<string, string> Payloads()
    {
        var data = new TheoryData<string, string>();
        foreach (var (provider, folder) in Folders)
        {
            foreach (var file in Golden.Inputs(folder))
            {
                data.Add(provider, Path.GetFileName(file));
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_payload_means_what_the_file_beside_it_says(string provider, string file)
    {
        var folder = Folders[provider];
        var webhook = Requests.Read(Path.Combine(Golden.Copied(folder), file));

        var list = ProviderCatalogue.Named(provider).Parse(webhook, Accounts.Of(provider), Requests.Now);

        Golden.Match(folder, Path.GetFileNameWithoutExtension(file), InboundJson.Of(list));
    }

    /// <summary>The folder of a provider's payloads, by the provider's name.</summary>
    public static Dictionary<string, string> Folders { get; } =
        ProviderCatalogue.All.ToDictionary(provider => provider.Name, provider => $"{provider.GetType().Name[..^"Provider".Length]}/Payloads");
}
