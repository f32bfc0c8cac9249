using System.Globalization;
using Messaging.Functions.Conversations;
using Messaging.Functions.Flows;
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

    /// <summary>All settings, in place of the sample and those that differ from it.</summary>
    public IConfiguration? Whole { get; init; }

    /// <summary>The flow of tests/Shared/Flows that meets customers on every account; the sample's own unless given.</summary>
    public string? Flow { get; init; }

    public Action<IServiceCollection>? Services { get; init; }

    /// <summary>A bot that answers each time with one message and has nothing to ask: where only the way of messages matters.</summary>
    public static WorldOptions Greeting { get; } = new() { Flow = "greet" };

    public IConfiguration Configuration => Whole ?? new ConfigurationBuilder()
        .AddConfiguration(LocalSettings.Sample(Repository.Root))
        .AddInMemoryCollection(Flow is null ? [] : OnEveryAccount(Flow))
        .AddInMemoryCollection(Settings)
        .Build();

    /// <summary>The settings with which no account gives signs: where each call to a provider is counted, and stands for a message.</summary>
    public static IReadOnlyDictionary<string, string?> WithoutSigns { get; } = LocalSettings.Sample(Repository.Root)
        .GetSection("Messaging:Accounts").GetChildren()
        .SelectMany(account => new[] { $"{account.Path}:ReadMarks", $"{account.Path}:Typing" })
        .ToDictionary(name => name, _ => (string?)"false");

    /// <summary>The setting that gives all accounts of the sample settings one flow.</summary>
    public static IReadOnlyDictionary<string, string?> OnEveryAccount(string flow) => LocalSettings.Sample(Repository.Root)
        .GetSection("Messaging:Accounts").GetChildren().ToDictionary(account => $"{account.Path}:Flow", _ => (string?)flow);

    public void Configure(IServiceCollection services)
    {
        if (Flow is not null)
        {
            services.AddSingleton(FlowFolder.Of(Path.Combine(Repository.Root, "tests", "Shared", "Flows", $"{Flow}.yaml")));
        }

        if (Engine.Hostile is not null)
        {
            // Each turn is taken by a process that knows nothing of the one before.
            services.AddSingleton(new RecentTurns(0));
        }

        Services?.Invoke(services);
    }

    /// <summary>The whole suite runs in hostile mode where MESSAGING_HOSTILE gives a seed.</summary>
    private static EngineOptions DefaultEngine() => new()
    {
        Hostile = int.TryParse(Environment.GetEnvironmentVariable("MESSAGING_HOSTILE"), CultureInfo.InvariantCulture, out var seed) ? new Hostility(seed) : null,
    };
}
