using System.Text;
using static Messaging.Local.Engine.History.HistoryEvent;

namespace Messaging.Local.Engine.History;

/// <summary>Bytes to events; <see cref="EventWriter"/> is its mirror.</summary>
internal ref struct EventReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public static HistoryEvent DecodeOne(ReadOnlySpan<byte> bytes) => new EventReader(bytes).Event();

    public static void DecodeAll(ReadOnlySpan<byte> bytes, List<HistoryEvent> into)
    {
        var reader = new EventReader(bytes);
        while (!reader._rest.IsEmpty)
        {
            into.Add(reader.Event());
        }
    }

    public static Failure DecodeFailure(ReadOnlySpan<byte> bytes) => new EventReader(bytes).Failure();

    private HistoryEvent Event() => (EventTag)Number() switch
    {
        EventTag.EpisodeStarted => new EpisodeStarted(Time()),
        EventTag.ExecutionStarted => new ExecutionStarted(Text(), Text(), TextOrNull()),
        EventTag.EventRaised => new EventRaised(Text(), TextOrNull()),
        EventTag.TaskScheduled => new TaskScheduled(Id(), Text(), TextOrNull()),
        EventTag.TaskCompleted => new TaskCompleted(Id(), TextOrNull()),
        EventTag.TaskFailed => new TaskFailed(Id(), Failure()),
        EventTag.TimerCreated => new TimerCreated(Id(), Time()),
        EventTag.TimerFired => new TimerFired(Id()),
        EventTag.SubOrchestrationCreated => new SubOrchestrationCreated(Id(), Text(), Text(), Text(), TextOrNull()),
        EventTag.SubOrchestrationCompleted => new SubOrchestrationCompleted(Id(), TextOrNull()),
        EventTag.SubOrchestrationFailed => new SubOrchestrationFailed(Id(), Failure()),
        EventTag.EventSent => new EventSent(Id(), Text(), Text(), TextOrNull()),
        EventTag.ExecutionSuspended => new ExecutionSuspended(TextOrNull()),
        EventTag.ExecutionResumed => new ExecutionResumed(TextOrNull()),
        EventTag.ExecutionTerminated => new ExecutionTerminated(TextOrNull()),
        EventTag.ExecutionCompleted => new ExecutionCompleted(TextOrNull()),
        EventTag.ExecutionFailed => new ExecutionFailed(Failure()),
        var tag => throw new InvalidDataException($"A history has an event of the unknown kind {(int)tag}."),
    };

    private Failure Failure()
    {
        var failure = new Failure(Text(), Text(), TextOrNull(), Inner: null, NonRetriable: Number() == 1);
        return Number() == 1 ? failure with { Inner = Failure() } : failure;
    }

    private int Id() => (int)(uint)Number();

    private DateTime Time() => new((long)Number(), DateTimeKind.Utc);

    private string Text() => TextOrNull() ?? throw new InvalidDataException("A history lacks a text that it must have.");

    private string? TextOrNull()
    {
        var length = (int)Number() - 1;
        if (length < 0)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(_rest[..length]);
        _rest = _rest[length..];
        return text;
    }

    private ulong Number()
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = _rest[0];
            _rest = _rest[1..];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}
