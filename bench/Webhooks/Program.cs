using Messaging.Bench;
using Messaging.Local.Serving;
using NodaTime;

// dotnet run -c Release --project bench/Webhooks, from the root of the repository
// One thread, and the processor time of the whole process, so that neighbours do not count; product and floor take turns.
const int Passes = 4;
const int WarmUps = 1;
const int Rounds = 7;
var webhooks = await Typical.OfAllAsync(LocalSettings.Sample("."), SystemClock.Instance.GetCurrentInstant());
Console.WriteLine("| account | bytes | verified and parsed | floor | of the floor | allocated |");
Console.WriteLine("|---|---|---|---|---|---|");
for (var pass = 0; pass < Passes; pass++)
{
    // The compiler's second, better go at what is called often shall be over before anything is measured.
    foreach (var (_, webhook, account, provider) in webhooks)
    {
        _ = Cost.Of(() => Product(provider, webhook, account, SystemClock.Instance.GetCurrentInstant()));
    }
}

foreach (var (name, webhook, account, provider) in webhooks)
{
    var now = SystemClock.Instance.GetCurrentInstant();
    var rounds = Enumerable.Range(0, WarmUps + Rounds)
        .Select(_ => (Product: Cost.Of(() => Product(provider, webhook, account, now)), Floor: Cost.Of(() => Floor.Of(webhook))))
        .Skip(WarmUps).ToList();
    var product = Cost.Median(rounds.Select(round => round.Product));
    var floor = Cost.Median(rounds.Select(round => round.Floor));
    Console.WriteLine(FormattableString.Invariant(
        $"| {name} | {webhook.Body.Length:N0} | {product.Rate:N0}/s | {floor.Rate:N0}/s | {product.Rate / floor.Rate:P0} | {product.Bytes:N0} B |"));
}

static int Product(Messaging.Providers.IProvider provider, Messaging.Providers.Webhook webhook, Messaging.Channels.Account account, Instant now)
{
    // A webhook remembers what it has read of itself: each one is new.
    var fresh = webhook with { Body = webhook.Body };
    return provider.Verify(fresh, account, now) && provider.Parse(fresh, account, now) is { Count: > 0 } elements && elements[0] is not Messaging.Messages.Inbound.Unreadable
        ? elements.Count
        : throw new InvalidOperationException($"A webhook of {account.Id} was refused, or not understood.");
}
