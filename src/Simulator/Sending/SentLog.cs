namespace Messaging.Simulator.Sending;

/// <summary>What the vendors were asked to send, in order: it outlives our host, and so can say what a killed one had sent.</summary>
public sealed class SentLog
{
    private readonly Lock _gate = new();
    private readonly List<SentMessage> _sent = [];
    private readonly List<RefusedCall> _refused = [];
    private readonly List<GivenSign> _signs = [];
    private readonly Dictionary<string, int> _places = [];

    public IReadOnlyList<SentMessage> Sent
    {
        get
        {
            lock (_gate)
            {
                return [.. _sent];
            }
        }
    }

    public IReadOnlyList<RefusedCall> Refused
    {
        get
        {
            lock (_gate)
            {
                return [.. _refused];
            }
        }
    }

    /// <summary>The signs that we gave, in order.</summary>
    public IReadOnlyList<GivenSign> Signs
    {
        get
        {
            lock (_gate)
            {
                return [.. _signs];
            }
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _sent.Clear();
            _refused.Clear();
            _signs.Clear();
            _places.Clear();
        }
    }

    internal void Add(SentMessage message)
    {
        lock (_gate)
        {
            _places.Add(message.Id, _sent.Count);
            _sent.Add(message);
        }
    }

    internal void Add(GivenSign sign)
    {
        lock (_gate)
        {
            _signs.Add(sign);
        }
    }

    internal void Add(RefusedCall call)
    {
        lock (_gate)
        {
            _refused.Add(call);
        }
    }

    /// <summary>A message that was cleared away meanwhile is passed over.</summary>
    internal void Progress(string id, string status, int? error)
    {
        lock (_gate)
        {
            if (_places.TryGetValue(id, out var place))
            {
                _sent[place] = _sent[place] with { Status = status, Error = error };
            }
        }
    }
}
