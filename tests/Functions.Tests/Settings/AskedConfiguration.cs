using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;

namespace Messaging.Functions.Tests.Settings;

/// <summary>A configuration that remembers what it was asked for.</summary>
internal sealed class AskedConfiguration : ConfigurationProvider, IConfigurationSource
{
    private readonly ConcurrentDictionary<string, bool> _asked = new(StringComparer.OrdinalIgnoreCase);

    public AskedConfiguration(IConfiguration original)
    {
        Data = original.AsEnumerable().Where(pair => pair.Value is not null).ToDictionary(StringComparer.OrdinalIgnoreCase);
        Root = new ConfigurationBuilder().Add(this).Build();
    }

    public IConfigurationRoot Root { get; }

    public IEnumerable<string> Keys => _asked.Keys;

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <summary>Whether others stand below it: whoever goes through a configuration asks for these as well.</summary>
    public bool IsSection(string key) => Data.Keys.Any(other => other.StartsWith($"{key}:", StringComparison.OrdinalIgnoreCase));

    public override bool TryGet(string key, out string? value)
    {
        _asked[key] = true;
        return base.TryGet(key, out value);
    }
}
