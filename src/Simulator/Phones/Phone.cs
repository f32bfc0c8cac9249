namespace Messaging.Simulator.Phones;

/// <summary>One customer's phone, as far as it talks with one account of ours. Guarded by <see cref="PhoneBook"/>.</summary>
internal sealed class Phone
{
    private readonly List<PhoneMessage> _messages = [];
    private readonly Dictionary<string, int> _places = [];

    public DateTimeOffset? LastWrote { get; private set; }

    /// <summary>He texted STOP to an SMS number.</summary>
    public bool Stopped { get; set; }

    /// <summary>The channel does not lead to it any more.</summary>
    public bool HasLeft { get; set; }

    public IEnumerable<PhoneMessage> After(long version) => _messages.Where(message => message.Version > version);

    public bool Shows(string id) => _places.ContainsKey(id);

    public void Wrote(DateTimeOffset at)
    {
        LastWrote = LastWrote > at ? LastWrote : at;
        HasLeft = false;
    }

    /// <summary>A message whose id is there already is the same one posted again.</summary>
    public void Show(PhoneMessage message)
    {
        if (_places.TryAdd(message.Id, _messages.Count))
        {
            _messages.Add(message);
        }
    }

    public void MarkAllRead(long version)
    {
        for (var place = 0; place < _messages.Count; place++)
        {
            if (_messages[place] is { FromCustomer: true, Status: not "read" } unread)
            {
                _messages[place] = unread with { Status = "read", Version = version };
            }
        }
    }

    public void Progress(string id, string status, int? error, long version)
    {
        if (_places.TryGetValue(id, out var place))
        {
            _messages[place] = _messages[place] with { Status = status, Error = error, Version = version };
        }
    }
}
