using System.Text.Json;
using Messaging.Functions.Sending;
using Messaging.Providers;

namespace Messaging.Functions.Media;

/// <summary>Gets what lies at a provider, by the calls that it wants.</summary>
public sealed class MediaFetches(ProviderCalls calls, MediaDownloads downloads)
{
    public async Task<Download> Get(MediaFetch fetch, IProvider provider, int largest)
    {
        var replies = new List<HttpReply>();
        foreach (var step in fetch.Steps)
        {
            var reply = await calls.Send(step.Call(replies));
            if (Download.OfFailure(reply.Status) is { } failure)
            {
                return failure;
            }

            replies.Add(reply);
        }

        try
        {
            var got = await downloads.Get(fetch.Download(replies), largest);
            return got is Download.Bytes(var bytes) && fetch.Open is { } open ? new Download.Bytes(open(bytes)) : got;
        }
        catch (Exception unreadable) when (unreadable is JsonException or UnreadableException)
        {
            return new Download.Never($"{provider.Name} answered what we cannot read: {unreadable.Message}");
        }
    }
}
