using System.Collections.Concurrent;
using System.Net;
using Messaging.Channels;
using Messaging.Providers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Messaging.Local.Conformance;

/// <summary>Stands for us while the adapter writes: takes webhooks, answers as we do, and has the media of the samples.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Account _account;
    private readonly ConcurrentQueue<Webhook> _came = [];

    private Listener(Account account, int port)
    {
        _account = account;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public IReadOnlyCollection<Webhook> Came => _came;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>Listens on a port of this machine; 0 for any free one.</summary>
    public static async Task<Listener> Start(Account account, int port, CancellationToken stop)
    {
        var listener = new Listener(account, port);
        await listener._app.StartAsync(stop);
        return listener;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) ? ShowAsync(http) : TakeAsync(http);

    private static async Task ShowAsync(HttpContext http)
    {
        if (MediaSamples.Find(Path.GetFileName(http.Request.Path.Value!)) is not var (type, bytes))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = type;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var headers = http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var webhook = new Webhook(http.Request.Method, $"{Address}{http.Request.Path}", headers, body.ToArray());
        _came.Enqueue(webhook);
        var answer = Adapter.Contract.Answer(webhook, _account);
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.ContentType;
        await http.Response.WriteAsync(answer.Body, http.RequestAborted);
    }
}
