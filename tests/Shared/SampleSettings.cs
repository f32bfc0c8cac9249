using Messaging.Local.Serving;
using Microsoft.Extensions.Configuration;

namespace Messaging.Shared;

public static class SampleSettings
{
    /// <summary>The sample's, with everything that stands at its address at another.</summary>
    /// <param name="url">Where.</param>
    /// <param name="others">Settings that differ besides, by name with colons.</param>
    public static IConfiguration At(Uri url, IReadOnlyDictionary<string, string?>? others = null)
    {
        var sample = LocalSettings.Sample(Repository.Root);
        var there = sample["Messaging:PublicUrl"]!;
        var ours = sample.AsEnumerable()
            .Where(setting => setting.Value?.StartsWith(there, StringComparison.Ordinal) == true)
            .ToDictionary(setting => setting.Key, setting => (string?)(url.GetLeftPart(UriPartial.Authority) + setting.Value![there.Length..]));
        return new ConfigurationBuilder().AddConfiguration(sample).AddInMemoryCollection(ours).AddInMemoryCollection(others ?? new Dictionary<string, string?>()).Build();
    }
}
