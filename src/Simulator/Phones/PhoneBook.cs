using Messaging.Messages;

namespace Messaging.Simulator.Phones;

/// <summary>All customers' phones: what they show, and what a vendor knows of each customer.</summary>
public sealed class PhoneBook
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Account, string Customer), Phone> _phones = [];
    private long _version;

    /// <summary>What changed on a phone after a version, oldest message first; 0 for everything.</summary>
    public PhonePage Read(string account, string customer, long after)
    {
        lock (_gate)
        {
            return new PhonePage([.. Of(account, customer).After(after)], _version);
        }
    }

    /// <summary>The customer gives the channel up, by another phone or another carrier, until he writes again. Only RCS knows such a thing.</summary>
    public void Leave(string account, string customer)
    {
        lock (_gate)
        {
            Of(account, customer).HasLeft = true;
        }
    }

    internal bool HasLeft(string account, string customer)
    {
        lock (_gate)
        {
            return Of(account, customer).HasLeft;
        }
    }

    internal void Show(
        string account, string customer, string id, bool fromCustomer, DateTimeOffset at, IReadOnlyList<Content> contents, string status)
    {
        lock (_gate)
        {
            Of(account, customer).Show(new PhoneMessage(++_version, id, fromCustomer, at, contents, status));
        }
    }

    internal bool Shows(string account, string customer, string id)
    {
        lock (_gate)
        {
            return Of(account, customer).Shows(id);
        }
    }

    internal void Progress(string account, string customer, string id, string status, int? error = null)
    {
        lock (_gate)
        {
            Of(account, customer).Progress(id, status, error, ++_version);
        }
    }

    /// <summary>Whose message it is the id alone does not say; one that is not known was not written here.</summary>
    internal void MarkRead(string account, string id)
    {
        lock (_gate)
        {
            foreach (var (_, phone) in _phones.Where(entry => entry.Key.Account == account))
            {
                phone.Progress(id, "read", null, ++_version);
            }
        }
    }

    /// <summary>All that the customer wrote.</summary>
    internal void MarkAllRead(string account, string customer)
    {
        lock (_gate)
        {
            Of(account, customer).MarkAllRead(++_version);
        }
    }

    internal void Wrote(string account, string customer, DateTimeOffset at)
    {
        lock (_gate)
        {
            Of(account, customer).Wrote(at);
        }
    }

    internal DateTimeOffset? LastWrote(string account, string customer)
    {
        lock (_gate)
        {
            return Of(account, customer).LastWrote;
        }
    }

    internal bool HasStopped(string account, string customer)
    {
        lock (_gate)
        {
            return Of(account, customer).Stopped;
        }
    }

    internal void Stop(string account, string customer, bool stopped)
    {
        lock (_gate)
        {
            Of(account, customer).Stopped = stopped;
        }
    }

    private Phone Of(string account, string customer)
    {
        var key = (account, Handles.Normalised(customer));
        if (!_phones.TryGetValue(key, out var phone))
        {
            _phones[key] = phone = new Phone();
        }

        return phone;
    }
}
