using System.Collections.Concurrent;

namespace Messaging.Simulator.Line;

/// <summary>The tokens that came with webhooks: each answers one message, once, within a minute.</summary>
internal sealed class ReplyTokens
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (string Customer, DateTimeOffset At)> _open = new();
    private readonly ConcurrentDictionary<string, string> _issued = new();

    /// <summary>The token of a message; the same when the message is posted again.</summary>
    public string Issue(string messageId, string customer, DateTimeOffset at)
    {
        var token = $"reply-{messageId}";
        if (_issued.TryAdd(token, customer))
        {
            _open[token] = (customer, at);
        }

        return token;
    }

    /// <summary>Whom a token answers, good or spent; nothing for one that was never given.</summary>
    public string? Customer(string? token) => token is not null && _issued.TryGetValue(token, out var customer) ? customer : null;

    public bool Spend(string token, DateTimeOffset now) => _open.TryRemove(token, out var open) && now < open.At + Lasts;
}
