using Messaging.Functions.Calls;
using Messaging.Providers;

namespace Messaging.Functions.Media;

/// <summary>Fetches files, up to a size. An address may be a stranger's, so no private one is called unless the settings allow that; a credential is dropped where an answer leads elsewhere.</summary>
public sealed class MediaDownloads(IHttpClientFactory clients, Traces traces, TimeProvider time)
{
    public const string Client = "media";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public async Task<Download> Get(HttpCall call, int largest)
    {
        using var request = new HttpRequestMessage(new HttpMethod(call.Method), call.Url);
        foreach (var (name, value) in call.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var span = traces.Request(call.Method, request.RequestUri!);
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            using var client = clients.CreateClient(Client);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            span.Answered((int)response.StatusCode);
            return Download.OfFailure((int)response.StatusCode) ?? await Read(response.Content, largest, patience.Token);
        }
        catch (HttpRequestException failure) when (failure.InnerException is EgressDeniedException denied)
        {
            span.Failed("not-allowed");
            return new Download.Never(denied.Message);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            span.Failed("broken");
            return new Download.Later("the connection failed");
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            span.Failed("timeout");
            return new Download.Later("no answer in time");
        }
    }

    private static async Task<Download> Read(HttpContent content, int largest, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > largest)
        {
            return new Download.TooLarge();
        }

        await using var stream = await content.ReadAsStreamAsync(cancellation);
        var bytes = new byte[(content.Headers.ContentLength ?? (64 * 1024)) + 1];
        var length = 0;
        while (await stream.ReadAsync(bytes.AsMemory(length), cancellation) is > 0 and var read)
        {
            length += read;
            if (length > largest)
            {
                return new Download.TooLarge();
            }

            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(2L * bytes.Length, largest + 1L));
            }
        }

        return length == 0 ? new Download.Never("it is empty") : new Download.Bytes(bytes.AsMemory(0, length));
    }
}
