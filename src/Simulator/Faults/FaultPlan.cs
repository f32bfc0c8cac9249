namespace Messaging.Simulator.Faults;

/// <summary>The faults to come. The first one that concerns a message is used up by it.</summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> Pending
    {
        get
        {
            lock (_gate)
            {
                return [.. _faults];
            }
        }
    }

    public void Add(Fault fault)
    {
        lock (_gate)
        {
            _faults.Add(fault);
        }
    }

    /// <summary>These instead of the ones before.</summary>
    public void Replace(IEnumerable<Fault> faults)
    {
        lock (_gate)
        {
            _faults.Clear();
            _faults.AddRange(faults);
        }
    }

    internal Fault? TakeForCall(string account, string customer) => Take(account, customer, receipts: false);

    internal Fault? TakeForReceipts(string account, string customer) => Take(account, customer, receipts: true);

    private Fault? Take(string account, string customer, bool receipts)
    {
        lock (_gate)
        {
            var place = _faults.FindIndex(fault => fault.ConcernsReceipts == receipts && fault.Concerns(account, customer));
            if (place < 0)
            {
                return null;
            }

            var taken = _faults[place];
            if (taken.Times > 1)
            {
                _faults[place] = taken with { Times = taken.Times - 1 };
            }
            else
            {
                _faults.RemoveAt(place);
            }

            return taken;
        }
    }
}
