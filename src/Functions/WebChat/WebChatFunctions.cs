using Messaging.Channels;
using Messaging.Functions.Media;
using Messaging.Functions.Sending;
using Messaging.Functions.Settings;
using Messaging.Providers.WebChat;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Messaging.Functions.WebChat;

/// <summary>What a web page of the company's does beside writing, which it does at the account's webhook.</summary>
public sealed class WebChatFunctions(Accounts accounts, Mailboxes mailboxes, MediaLinks links, TimeProvider time)
{
    private const string Provider = "webchat";

    /// <summary>A new visitor: a session that nobody can guess, and the token that proves it.</summary>
    [Function("WebChatSession")]
    public Task<IResult> Begin([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "webchat/{account}/sessions")] HttpRequest request, string account)
    {
        if (accounts.Find(Provider, account) is not var (found, _))
        {
            return Task.FromResult(NoAccount(account));
        }

        var session = Guid.NewGuid().ToString("N");
        var token = WebChatToken.Issue(found, session);
        return Task.FromResult(Results.Json(new WebChatSession(session, token), WebChatJson.Default.WebChatSession));
    }

    /// <summary>What was said to the visitor since a cursor.</summary>
    [Function("WebChatMessages")]
    public async Task<IResult> Fetch([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "webchat/{account}/messages")] HttpRequest request, string account)
    {
        if (accounts.Find(Provider, account) is not var (found, _))
        {
            return NoAccount(account);
        }

        if (Session(request, found) is not { } session)
        {
            return Results.Problem(statusCode: 401, title: "Who are you?", detail: "A session's bearer token is needed.");
        }

        var lane = LaneId.Of(new Address(found.Id, found.Channel, session));
        var mail = await mailboxes.Fetch(lane, request.Query["after"].ToString());
        return Results.Json(new WebChatMessages([.. mail.Select(one => WebChatMessage.Of(one with { Message = links.In(one.Message) }))]), WebChatJson.Default.WebChatMessages);
    }

    private string? Session(HttpRequest request, Account account) => WebChatSignature.Read(account, request.Headers.Authorization, time.Now())?.Session;

    private static IResult NoAccount(string account) =>
        Results.Problem(statusCode: 404, title: "No such account", detail: $"There is no web chat account '{account}'.");
}
