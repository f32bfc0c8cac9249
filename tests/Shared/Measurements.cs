using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Messaging.Shared;

/// <summary>What the meters of one world say, from now on; other worlds in the same process are not heard.</summary>
public sealed class Measurements : IDisposable
{
    private readonly ConcurrentQueue<(string Instrument, double Value, string Tags)> _all = [];
    private readonly MeterListener _listener = new();

    public Measurements(World world)
    {
        var ours = world.Get<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == ours && instrument.Meter.Name == Functions.Meters.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>The values of an instrument, in order.</summary>
    public IReadOnlyList<double> Values(string instrument) => [.. _all.Where(one => one.Instrument == instrument).Select(one => one.Value)];

    /// <summary>The tags with which an instrument was used, in order, as in "provider=twilio outcome=taken".</summary>
    public IReadOnlyList<string> Tags(string instrument) => [.. _all.Where(one => one.Instrument == instrument).Select(one => one.Tags)];

    /// <summary>What the gauges show now.</summary>
    public void Look() => _listener.RecordObservableInstruments();

    public void Dispose() => _listener.Dispose();

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var words = new List<string>();
        foreach (var (name, tag) in tags)
        {
            words.Add($"{name}={tag}");
        }

        _all.Enqueue((instrument.Name, value, string.Join(' ', words)));
    }
}
