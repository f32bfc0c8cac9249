using System.Globalization;
using System.Net;
using Messaging.Simulator;
using Messaging.Worker.Tests.Host.Rpc;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Messaging.Worker.Tests.Host;

/// <summary>Takes requests for HTTP functions as Azure's host does: the worker is told by the stream that one comes, and gets it from here over HTTP. Beside them are the simulated vendors, as ./run has them.</summary>
internal sealed class FrontDoor : IAsyncDisposable
{
    private const string InvocationHeader = "x-ms-invocation-id";

    private readonly FunctionsWorker _worker;
    private readonly DurableBinding _client;
    private readonly WebApplication _app;
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false });

    private FrontDoor(FunctionsWorker worker, DurableBinding client, Uri url, Vendors vendors)
    {
        (_worker, _client) = (worker, client);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url.OriginalString);
        _app = builder.Build();
        _app.MapSimulator(vendors);
        foreach (var function in worker.Functions.Where(function => function.Trigger.Type == "httpTrigger"))
        {
            _app.MapMethods($"/{function.Trigger.Route}", function.Trigger.Methods, context => Run(function, context));
        }
    }

    public static async Task<FrontDoor> Open(FunctionsWorker worker, DurableBinding client, Uri url, Vendors vendors)
    {
        var door = new FrontDoor(worker, client, url, vendors);
        await door._app.StartAsync();
        return door;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task Run(IndexedFunction function, HttpContext context)
    {
        var invocation = Guid.NewGuid().ToString();
        var inputs = function.Bindings.Where(binding => binding.Type != "http").Select(binding => binding == function.Trigger
            ? new ParameterBinding { Name = binding.Name, Data = new TypedData { Http = new RpcHttp() } }
            : _client.For(binding));
        var route = context.Request.RouteValues.Select(part => KeyValuePair.Create(part.Key, Convert.ToString(part.Value, CultureInfo.InvariantCulture)!));
        var invoked = _worker.Invoke(function, inputs, invocation, route);
        using var forwarded = Forwarded(context.Request, invocation);
        using var answer = await _http.SendAsync(forwarded, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Transfer-Encoding"))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        await answer.Content.CopyToAsync(context.Response.Body);
        await invoked;
    }

    private HttpRequestMessage Forwarded(HttpRequest request, string invocation)
    {
        var forwarded = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(_worker.Http, $"{request.PathBase}{request.Path}{request.QueryString}"))
        {
            Version = HttpVersion.Version11,
            Content = request.ContentLength is > 0 || request.Headers.TransferEncoding.Count > 0 ? new StreamContent(request.Body) : null,
        };
        foreach (var (name, values) in request.Headers)
        {
            _ = forwarded.Headers.TryAddWithoutValidation(name, values.ToArray()) || forwarded.Content?.Headers.TryAddWithoutValidation(name, values.ToArray()) == true;
        }

        forwarded.Headers.Add(InvocationHeader, invocation);
        return forwarded;
    }
}
