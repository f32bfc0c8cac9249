using Azure;
using Azure.Data.Tables;
using Messaging.Functions.Retention;
using Messaging.Functions.Storage;
using Messaging.Providers;

namespace Messaging.Functions.Webhooks;

/// <summary>The seals that were seen, each with what it came with first. The mark lies among what is to be cleared away, on the day when nobody believes the seal any more: one row, which goes by itself.</summary>
public sealed class Seals(MessagingTables tables)
{
    private const string Content = "Content";

    /// <summary>Whether it is new, or came with the same before.</summary>
    public async Task<bool> Holds(string provider, Seal seal, CancellationToken cancellation)
    {
        var what = RetentionStore.Seals + Digest.Of(provider, seal.Token);
        var day = Keys.Day(seal.Until, what);
        try
        {
            await tables.Retention.AddEntityAsync(new TableEntity(day, what) { [Content] = seal.Content }, cancellation);
            return true;
        }
        catch (RequestFailedException known) when (known.Status == 409)
        {
            return await tables.Retention.Find(day, what, cancellation) is { } first && first.GetString(Content) == seal.Content;
        }
    }
}
