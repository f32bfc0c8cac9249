using System.Globalization;
using System.Text.RegularExpressions;
using Messaging.Channels;
using Messaging.Functions.Media;
using Messaging.Providers.WebChat;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace Messaging.Functions.WebChat;

/// <summary>What a page or an app of the company's does beside writing, which it does at the account's webhook. The contract is docs/web-chat.md.</summary>
public sealed partial class WebChatFunctions(WebChatDoor door, WebChatSessions sessions, WebChatFiles files, WebChatUpdates updates, MediaLinks links, IHostApplicationLifetime life, TimeProvider time)
{
    private const int LongestWait = 25;

    /// <summary>A session for a visitor, or the same for whom he proves to be.</summary>
    [Function("WebChatSession")]
    public Task<IResult> Begin(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "webchat/{account}/sessions")] HttpRequest request, string account, [DurableClient] DurableTaskClient client) =>
        request.Headers.Authorization.Count == 0
            ? door.Open(request, account, found => sessions.Begin(request, found, before: null, client))
            : door.Open(request, account, (found, pass) => sessions.Begin(request, found, pass, client));

    /// <summary>What was said to the visitor since a cursor, at once or as soon as there is something.</summary>
    [Function("WebChatMessages")]
    public Task<IResult> Fetch([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "webchat/{account}/messages")] HttpRequest request, string account) =>
        door.Open(request, account, (found, pass) => Fetch(request, found, LaneOf(found, pass), request.Query["after"].ToString(), request.Query["wait"].ToString()));

    /// <summary>The same as a stream.</summary>
    [Function("WebChatEvents")]
    public Task<IResult> Follow([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "webchat/{account}/events")] HttpRequest request, string account) =>
        door.Open(request, account, (found, pass) =>
        {
            var after = request.Headers["Last-Event-ID"] is { Count: > 0 } last ? last.ToString() : request.Query["after"].ToString();
            return Task.FromResult(IsCursor(after)
                ? new WebChatStream(found, LaneOf(found, pass), after, updates, links, life, time)
                : WebChatDoor.Invalid("Last-Event-ID: the id of an event is expected, or none."));
        });

    /// <summary>A file that the visitor is about to send.</summary>
    [Function("WebChatFile")]
    public Task<IResult> Upload([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "webchat/{account}/files")] HttpRequest request, string account) =>
        door.Open(request, account, (found, pass) => files.Take(request, found, pass));

    /// <summary>A browser asks whether a page of another host may do any of this.</summary>
    [Function("WebChatPreflight")]
    public Task<IResult> Preflight([HttpTrigger(AuthorizationLevel.Anonymous, "options", Route = "webchat/{account}/{*more}")] HttpRequest request, string account) =>
        Task.FromResult(door.Preflight(request, account));

    /// <summary>The same for writing.</summary>
    [Function("WebChatWritingPreflight")]
    public Task<IResult> PreflightOfWriting([HttpTrigger(AuthorizationLevel.Anonymous, "options", Route = "webhooks/webchat/{account}")] HttpRequest request, string account) =>
        Task.FromResult(door.Preflight(request, account));

    private async Task<IResult> Fetch(HttpRequest request, Account account, LaneId lane, string after, string wait)
    {
        if (!IsCursor(after))
        {
            return WebChatDoor.Invalid("after: the cursor of a message is expected, or none.");
        }

        var seconds = 0;
        if (wait.Length > 0 && !(int.TryParse(wait, NumberStyles.None, CultureInfo.InvariantCulture, out seconds) && seconds <= LongestWait))
        {
            return WebChatDoor.Invalid($"wait: a number of seconds from 0 to {LongestWait} is expected.");
        }

        var seen = await updates.Next(account, lane, after, signs: null, Duration.FromSeconds(seconds), request.HttpContext.RequestAborted);
        return Results.Json(WebChatMessages.Of(seen, links, time.Now()), WebChatJson.Default.WebChatMessages);
    }

    private static LaneId LaneOf(Account account, WebChatPass pass) => LaneId.Of(new Address(account.Id, account.Channel, pass.Session));

    private static bool IsCursor(string text) => text.Length == 0 || Cursor().IsMatch(text);

    [GeneratedRegex(@"^mail[.-][0-9-]{1,40}\z")]
    private static partial Regex Cursor();
}
