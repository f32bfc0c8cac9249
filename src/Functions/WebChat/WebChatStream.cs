using System.Globalization;
using System.Text.Json;
using Messaging.Channels;
using Messaging.Functions.Media;
using Messaging.Functions.Sending;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace Messaging.Functions.WebChat;

/// <summary>What is new in a visitor's mailbox, as server-sent events. Ended by us before a host or a proxy would: the visitor comes again, and goes on where he was. Source: https://html.spec.whatwg.org/multipage/server-sent-events.html</summary>
internal sealed class WebChatStream(Account account, LaneId lane, string after, WebChatUpdates updates, MediaLinks links, IHostApplicationLifetime life, TimeProvider time) : IResult
{
    /// <summary>Azure's load balancer cuts what takes 230 seconds.</summary>
    public static readonly Duration Longest = Duration.FromSeconds(100);

    /// <summary>Shorter than a proxy takes for silence.</summary>
    private static readonly Duration Heartbeat = Duration.FromSeconds(15);

    private static readonly Duration ComeAgain = Duration.FromSeconds(1);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var gone = httpContext.RequestAborted;
        try
        {
            await Write(response, string.Create(CultureInfo.InvariantCulture, $"retry: {ComeAgain.TotalMilliseconds}\n\n"), gone);
            await Follow(response, gone);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
        }
    }

    private async Task Follow(HttpResponse response, CancellationToken gone)
    {
        var (cursor, until) = (after, time.Now() + Longest);
        WebChatSigns signs = new(false, null);
        while (time.Now() is var now && now < until && !life.ApplicationStopping.IsCancellationRequested && !gone.IsCancellationRequested)
        {
            var seen = await updates.Next(account, lane, cursor, signs, Duration.Min(Heartbeat, until - now), gone);
            var shown = WebChatSigns.Of(seen, time.Now());
            var events = string.Concat(seen.Mail.Select(Event).Append(shown == signs ? "" : Event(shown)));
            (cursor, signs) = (seen.Mail.Count > 0 ? seen.Mail[^1].Cursor : cursor, shown);
            await Write(response, events.Length > 0 ? events : ":\n\n", gone);
        }
    }

    private string Event(Mail mail) =>
        $"id: {mail.Cursor}\nevent: message\ndata: {JsonSerializer.Serialize(WebChatMessage.Of(mail, links), WebChatJson.Default.WebChatMessage)}\n\n";

    private static string Event(WebChatSigns signs) => $"event: signs\ndata: {JsonSerializer.Serialize(signs, WebChatJson.Default.WebChatSigns)}\n\n";

    private static async Task Write(HttpResponse response, string text, CancellationToken gone)
    {
        await response.WriteAsync(text, gone);
        await response.Body.FlushAsync(gone);
    }
}
