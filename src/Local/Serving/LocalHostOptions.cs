using Messaging.Local.Engine;
using Messaging.Local.Store;
using Microsoft.Extensions.Configuration;

namespace Messaging.Local.Serving;

/// <summary>What differs between the product on a laptop and a test.</summary>
/// <param name="Configuration">The settings, as the function app reads them.</param>
/// <param name="DataFolder">Where everything is kept.</param>
public sealed record LocalHostOptions(IConfiguration Configuration, string DataFolder)
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public Quiet Quiet { get; init; } = new();

    public EngineOptions Engine { get; init; } = new();

    public Durability Durability { get; init; } = Durability.Full;

    /// <summary>Where to listen; nothing for a test that brings its own server.</summary>
    public string? Url { get; init; }

    /// <summary>The vendors' APIs, mounted under /simulator.</summary>
    public Simulator.Vendors? Vendors { get; init; }
}
