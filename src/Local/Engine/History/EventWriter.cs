using System.Text;
using static Messaging.Local.Engine.History.HistoryEvent;

namespace Messaging.Local.Engine.History;

/// <summary>Events to bytes: a tag, then the members in order. <see cref="EventReader"/> is its mirror.</summary>
internal sealed class EventWriter
{
    [ThreadStatic]
    private static EventWriter? s_ofThisThread;

    private byte[] _bytes = new byte[1024];
    private int _length;

    public static byte[] Encode(HistoryEvent one)
    {
        var writer = Fresh();
        writer.Write(one);
        return writer.Written();
    }

    public static byte[] Encode(IReadOnlyList<HistoryEvent> many)
    {
        var writer = Fresh();
        for (var i = 0; i < many.Count; i++)
        {
            writer.Write(many[i]);
        }

        return writer.Written();
    }

    public static byte[] Encode(Failure failure)
    {
        var writer = Fresh();
        writer.Put(failure);
        return writer.Written();
    }

    private static EventWriter Fresh()
    {
        var writer = s_ofThisThread ??= new EventWriter();
        writer._length = 0;
        return writer;
    }

    private byte[] Written() => _bytes.AsSpan(0, _length).ToArray();

    private EventWriter Write(HistoryEvent happened) => happened switch
    {
        EpisodeStarted e => Tag(EventTag.EpisodeStarted).Put(e.At),
        ExecutionStarted e => Tag(EventTag.ExecutionStarted).Put(e.Name).Put(e.Version).Put(e.Input),
        EventRaised e => Tag(EventTag.EventRaised).Put(e.Name).Put(e.Data),
        TaskScheduled e => Tag(EventTag.TaskScheduled).Put(e.Id).Put(e.Name).Put(e.Input),
        TaskCompleted e => Tag(EventTag.TaskCompleted).Put(e.Id).Put(e.Result),
        TaskFailed e => Tag(EventTag.TaskFailed).Put(e.Id).Put(e.Failure),
        TimerCreated e => Tag(EventTag.TimerCreated).Put(e.Id).Put(e.FireAt),
        TimerFired e => Tag(EventTag.TimerFired).Put(e.Id),
        SubOrchestrationCreated e =>
            Tag(EventTag.SubOrchestrationCreated).Put(e.Id).Put(e.Name).Put(e.Version).Put(e.InstanceId).Put(e.Input),
        SubOrchestrationCompleted e => Tag(EventTag.SubOrchestrationCompleted).Put(e.Id).Put(e.Result),
        SubOrchestrationFailed e => Tag(EventTag.SubOrchestrationFailed).Put(e.Id).Put(e.Failure),
        EventSent e => Tag(EventTag.EventSent).Put(e.Id).Put(e.InstanceId).Put(e.Name).Put(e.Data),
        ExecutionSuspended e => Tag(EventTag.ExecutionSuspended).Put(e.Reason),
        ExecutionResumed e => Tag(EventTag.ExecutionResumed).Put(e.Reason),
        ExecutionTerminated e => Tag(EventTag.ExecutionTerminated).Put(e.Output),
        ExecutionCompleted e => Tag(EventTag.ExecutionCompleted).Put(e.Output),
        ExecutionFailed e => Tag(EventTag.ExecutionFailed).Put(e.Failure),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private EventWriter Tag(EventTag tag) => Put((ulong)tag);

    private EventWriter Put(int value) => Put((ulong)(uint)value);

    private EventWriter Put(DateTime value) => Put((ulong)value.Ticks);

    private EventWriter Put(Failure value)
    {
        Put(value.Type).Put(value.Message).Put(value.Stack).Put(value.NonRetriable ? 1 : 0).Put(value.Inner is null ? 0 : 1);
        return value.Inner is null ? this : Put(value.Inner);
    }

    /// <summary>Its length plus one, so that nothing and an empty text differ.</summary>
    private EventWriter Put(string? value)
    {
        if (value is null)
        {
            return Put(0UL);
        }

        var length = Encoding.UTF8.GetByteCount(value);
        Put((ulong)length + 1);
        Encoding.UTF8.GetBytes(value, Room(length));
        _length += length;
        return this;
    }

    private EventWriter Put(ulong value)
    {
        var room = Room(10);
        var used = 0;
        while (value >= 0x80)
        {
            room[used++] = (byte)(value | 0x80);
            value >>= 7;
        }

        room[used++] = (byte)value;
        _length += used;
        return this;
    }

    private Span<byte> Room(int length)
    {
        if (_bytes.Length - _length < length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + length));
        }

        return _bytes.AsSpan(_length);
    }
}
