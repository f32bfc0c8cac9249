using System.Diagnostics.Metrics;
using Messaging.Channels;
using Messaging.Functions.Routing;
using Messaging.Providers;

namespace Messaging.Functions;

/// <summary>
/// What is counted and timed; docs/observability.md says what each is good for. Tags have few values: providers, channels,
/// outcomes and the names of connectors, never an account's customer or a conversation. Nothing is computed while nobody listens.
/// </summary>
public sealed class Meters
{
    public const string Name = "Messaging";

    private const string Seconds = "s";

    /// <summary>From a webhook on a warm process to a provider that keeps us waiting until our patience ends.</summary>
    private static readonly InstrumentAdvice<double> Work = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 60],
    };

    /// <summary>From an answer at once to one that the sweep had to bring about.</summary>
    private static readonly InstrumentAdvice<double> Delay = new() { HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 900] };

    private readonly Histogram<double> _webhooks;
    private readonly Counter<long> _quarantined;
    private readonly Histogram<double> _turns;
    private readonly Histogram<double> _delays;
    private readonly Counter<long> _incidents;
    private readonly Histogram<double> _sends;
    private readonly Counter<long> _inDoubt;
    private readonly Counter<long> _givenUp;
    private readonly Counter<long> _signsLost;
    private readonly Histogram<double> _calls;
    private readonly Counter<long> _opened;
    private readonly Counter<long> _handedOver;
    private readonly Counter<long> _closed;
    private readonly Counter<long> _flows;
    private readonly Counter<long> _repaired;
    private readonly Counter<long> _heldBack;
    private readonly Counter<long> _unreadable;
    private readonly ObservableGauge<long> _waiting;

    public Meters(IMeterFactory factory, QueueStanding queue)
    {
        var meter = factory.Create(Name);
        _webhooks = meter.CreateHistogram("messaging.webhook.duration", Seconds, "Webhooks, from their arrival to our answer", tags: null, Work);
        _quarantined = meter.CreateCounter<long>("messaging.webhook.quarantined", "{element}", "Elements of webhooks that were signed but not understood");
        _turns = meter.CreateHistogram("messaging.turn.duration", Seconds, "Turns, with all that they send", tags: null, Work);
        _delays = meter.CreateHistogram("messaging.turn.delay", Seconds, "How long the oldest message that a turn acted on had been stored", tags: null, Delay);
        _incidents = meter.CreateCounter<long>("messaging.turn.incidents", "{turn}", "Turns whose decision failed, so that people took over");
        _sends = meter.CreateHistogram("messaging.send.duration", Seconds, "Messages handed to a provider, until its answer", tags: null, Work);
        _inDoubt = meter.CreateCounter<long>("messaging.send.in_doubt", "{message}", "Messages of which nobody knows whether they were sent");
        _givenUp = meter.CreateCounter<long>("messaging.send.given_up", "{message}", "Messages that will not be sent");
        _signsLost = meter.CreateCounter<long>("messaging.sign.lost", "{sign}", "Read marks and typing that a provider did not take");
        _calls = meter.CreateHistogram("messaging.call.duration", Seconds, "Look-ups, requests and choices that conversations wait for", tags: null, Work);
        _opened = meter.CreateCounter<long>("messaging.conversation.opened", "{conversation}", "Conversations that began");
        _handedOver = meter.CreateCounter<long>("messaging.conversation.handed_over", "{conversation}", "Conversations that people got to deal with");
        _closed = meter.CreateCounter<long>("messaging.conversation.closed", "{conversation}", "Conversations that ended");
        _flows = meter.CreateCounter<long>("messaging.flow.outcome", "{run}", "What became of the runs of flows");
        _repaired = meter.CreateCounter<long>("messaging.sweep.repaired", "{conversation}", "Conversations that should have acted, and were rung");
        _heldBack = meter.CreateCounter<long>("messaging.event.held_back", "{turn}", "Turns whose events the bus did not take when they were to be told");
        _unreadable = meter.CreateCounter<long>("messaging.event.unreadable", "{message}", "Deliveries of messages on the bus that are no event");
        _waiting = meter.CreateObservableGauge("messaging.queue.waiting", queue.Waiting, "{conversation}", "Conversations that wait for a person");
        meter.CreateObservableGauge("messaging.queue.oldest", queue.Oldest, Seconds, "How long the first of the queue has waited");
    }

    /// <summary>Whether it is worth counting those who wait.</summary>
    public bool WatchesQueue => _waiting.Enabled;

    /// <summary>Whether it is worth looking at what a turn has done.</summary>
    public bool WatchesTurns => _delays.Enabled || _opened.Enabled || _handedOver.Enabled || _closed.Enabled || _flows.Enabled;

    public void Webhook(string provider, string outcome, TimeSpan took) => _webhooks.Record(took.TotalSeconds, new("provider", provider), new("outcome", outcome));

    public void Quarantined(string provider) => _quarantined.Add(1, new KeyValuePair<string, object?>("provider", provider));

    public void Turn(string outcome, TimeSpan took) => _turns.Record(took.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));

    public void Delayed(TimeSpan delay) => _delays.Record(delay.TotalSeconds);

    public void Incident() => _incidents.Add(1);

    public void Sent(Channel channel, string provider, SendOutcome outcome, TimeSpan took) =>
        _sends.Record(took.TotalSeconds, OfChannel(channel), new("provider", provider), new("outcome", outcome.Name()));

    public void InDoubt(Channel channel, string provider) => _inDoubt.Add(1, OfChannel(channel), new("provider", provider));

    public void GivenUp(Channel channel, string provider, SendOutcome why) =>
        _givenUp.Add(1, OfChannel(channel), new("provider", provider), new("outcome", why.Name()));

    public void SignLost(Channel channel, string provider) => _signsLost.Add(1, OfChannel(channel), new("provider", provider));

    /// <param name="work">What was done: choose, request, or a connector's name.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="took">How long it took.</param>
    public void Call(string work, string outcome, TimeSpan took) => _calls.Record(took.TotalSeconds, new("work", work), new("outcome", outcome));

    public void Opened(Channel channel) => _opened.Add(1, OfChannel(channel));

    public void HandedOver(Channel channel) => _handedOver.Add(1, OfChannel(channel));

    /// <param name="channel">Where it began.</param>
    /// <param name="byBot">Whether nobody but the bot has dealt with it.</param>
    public void Closed(Channel channel, bool byBot) => _closed.Add(1, OfChannel(channel), new("handled_by", byBot ? "bot" : "people"));

    /// <param name="flow">Its name, without version.</param>
    /// <param name="outcome">An event of a flow, without its prefix.</param>
    public void Flow(string flow, string outcome) => _flows.Add(1, new("flow", flow), new("outcome", outcome));

    public void Repaired() => _repaired.Add(1);

    public void EventsHeldBack() => _heldBack.Add(1);

    public void UnreadableEvent() => _unreadable.Add(1);

    private static KeyValuePair<string, object?> OfChannel(Channel channel) => new("channel", channel.Name());
}
