using System.Net.Http.Headers;
using System.Threading.Channels;

namespace Messaging.Shared;

/// <summary>A visitor's stream of events, read as a browser reads it. It counts as busy until it ends: the server does not where it waits.</summary>
public sealed class EventStream : IAsyncDisposable
{
    private readonly Channel<StreamEvent> _events = Channel.CreateUnbounded<StreamEvent>();
    private readonly HttpClient _http;
    private readonly HttpResponseMessage _response;
    private readonly IDisposable _busy;

    private EventStream(HttpClient http, HttpResponseMessage response, IDisposable busy)
    {
        (_http, _response, _busy) = (http, response, busy);
        Ended = Task.Run(Read);
    }

    public HttpResponseMessage Response => _response;

    /// <summary>Done when the server has ended it.</summary>
    public Task Ended { get; }

    public static async Task<EventStream> Open(World world, string token, string? lastEventId = null)
    {
        var busy = world.Quiet.Busy();
        var http = new HttpClient(world.Wire, disposeHandler: false) { BaseAddress = world.Http.BaseAddress, Timeout = Timeout.InfiniteTimeSpan };
        using var request = new HttpRequestMessage(HttpMethod.Get, "webchat/webchat/events");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (lastEventId is not null)
        {
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        }

        return new EventStream(http, await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead), busy);
    }

    /// <summary>The next event; what the server wrote is on its way.</summary>
    public async Task<StreamEvent> Next() => await _events.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));

    /// <summary>All that came and was not read, once the stream has ended.</summary>
    public async Task<IReadOnlyList<StreamEvent>> Rest()
    {
        await Ended.WaitAsync(TimeSpan.FromSeconds(10));
        return await _events.Reader.ReadAllAsync().ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _response.Dispose();
        _http.Dispose();
        await Ended;
    }

    private async Task Read()
    {
        try
        {
            using var reader = new StreamReader(await _response.Content.ReadAsStreamAsync());
            var fields = new Dictionary<string, string>();
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line.Length > 0)
                {
                    var colon = line.IndexOf(':');
                    fields[line[..colon]] = line[(colon + 1)..].Trim();
                }
                else
                {
                    _events.Writer.TryWrite(new StreamEvent(fields));
                    fields = [];
                }
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The visitor has closed the page.
        }
        finally
        {
            _events.Writer.TryComplete();
            _busy.Dispose();
        }
    }
}

/// <summary>One event by its fields; a comment is a field without a name.</summary>
public sealed record StreamEvent(IReadOnlyDictionary<string, string> Fields)
{
    public string? Id => Fields.GetValueOrDefault("id");

    public string? Name => Fields.GetValueOrDefault("event");

    public string Data => Fields.GetValueOrDefault("data", "");

    public bool IsComment => Fields.ContainsKey("");
}
