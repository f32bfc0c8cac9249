using System.Globalization;
using Messaging.Local.Engine;
using Messaging.Local.Serving;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Shared;

/// <summary>What differs in a test from the sample settings.</summary>
public sealed record WorldOptions
{
    /// <summary>When it begins: a Monday morning in winter.</summary>
    public string At { get; init; } = "2026-01-05T09:00:00Z";

    public EngineOptions Engine { get; init; } = DefaultEngine();

    /// <summary>Settings that differ from the sample, by name with colons.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    public Action<IServiceCollection>? Services { get; init; }

    public IConfiguration Configuration => new ConfigurationBuilder()
        .AddConfiguration(LocalSettings.Load(Repository.Root))
        .AddInMemoryCollection(Settings)
        .Build();

    /// <summary>The whole suite runs in hostile mode where MESSAGING_HOSTILE gives a seed.</summary>
    private static EngineOptions DefaultEngine() => new()
    {
        Hostile = int.TryParse(Environment.GetEnvironmentVariable("MESSAGING_HOSTILE"), CultureInfo.InvariantCulture, out var seed) ? new Hostility(seed) : null,
    };
}
