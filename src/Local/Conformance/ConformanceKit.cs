using System.Globalization;
using Messaging.Channels;

namespace Messaging.Local.Conformance;

/// <summary>Asks somebody's adapter all that docs/own-channel.md says.</summary>
/// <param name="Account">The account to ask as; its ApiBase is where the adapter is.</param>
/// <param name="Customer">To whom to send.</param>
/// <param name="Network">Carries the calls; stays the caller's to dispose of.</param>
/// <param name="Time">For signatures, and for how long an answer takes.</param>
internal sealed record ConformanceKit(Account Account, string Customer, HttpMessageHandler Network, TimeProvider Time)
{
    /// <summary>What the settings say that the adapter can show; nothing where they say nothing.</summary>
    public string? Set { get; init; }

    /// <summary>Whether there are settings to compare with.</summary>
    public bool HasSettings { get; init; }

    public int WebhookPort { get; init; }

    /// <summary>How the adapter reaches the listener, where that is not this machine.</summary>
    public Uri? WebhookUrl { get; init; }

    public async Task<ConformanceReport> Run(CancellationToken stop)
    {
        using var adapter = new Adapter(Network, Account, Customer, Time);
        await using var listener = await Listener.Start(Account, WebhookPort, stop);
        var webhook = WebhookUrl ?? new Uri(listener.Address, $"webhooks/{Account.Provider}/{Account.Id}");
        var results = new List<CheckResult>();
        results.AddRange(Address());
        var (readable, declared, line) = CapabilityCheck.Read(await adapter.Send(adapter.Get("capabilities")));
        results.Add(readable);
        if (line is not null && HasSettings)
        {
            results.Add(CapabilityCheck.Compare(line, Set));
        }

        var samples = declared is null ? null : new Samples(declared, webhook);
        foreach (var check in new[] { SignatureChecks.Run(adapter), MessageChecks.Run(adapter, samples), WebhookCheck.Run(adapter, listener, webhook) })
        {
            await foreach (var result in check.WithCancellation(stop))
            {
                results.Add(result);
            }
        }

        results.Add(Speed(adapter.Slowest));
        return new ConformanceReport(results, line);
    }

    private IEnumerable<CheckResult> Address() => Account.ApiBase is { } api && api.Scheme != "https" && !api.IsLoopback
        ? [new("address", Standing.Warning, "https", $"{api.Scheme}: whoever is in between reads along")]
        : [];

    private static CheckResult Speed(TimeSpan slowest) => new(
        "the slowest answer",
        slowest < Adapter.Patience ? Standing.Good : Standing.Wrong,
        string.Create(CultureInfo.InvariantCulture, $"within {Adapter.Patience.TotalSeconds:0} s"),
        slowest < Adapter.Patience ? string.Create(CultureInfo.InvariantCulture, $"{slowest.TotalSeconds:0.00} s") : "longer");
}
