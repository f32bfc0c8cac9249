using Messaging.Channels;
using Messaging.Functions.Settings;
using Messaging.Functions.Webhooks;
using Messaging.Providers.WebChat;
using Microsoft.AspNetCore.Http;

namespace Messaging.Functions.WebChat;

/// <summary>Who asks: at which account, from which page, and as which visitor.</summary>
public sealed class WebChatDoor(Accounts accounts, TimeProvider time)
{
    public const string Provider = "webchat";

    /// <summary>For anybody.</summary>
    public async Task<IResult> Open(HttpRequest request, string account, Func<Account, Task<IResult>> answer)
    {
        if (accounts.Find(Provider, account) is not var (found, _))
        {
            return Results.Problem(statusCode: 404, title: "No such account", detail: $"There is no web chat account '{account}'.");
        }

        Origins.Allow(request, found);
        try
        {
            return await answer(found);
        }
        catch (Exception failure) when (Unavailable.Is(failure))
        {
            return Unavailable.Answer(request);
        }
    }

    /// <summary>For whoever proves a session.</summary>
    public Task<IResult> Open(HttpRequest request, string account, Func<Account, WebChatPass, Task<IResult>> answer) => Open(
        request, account, found => PassOf(request, found) is { } pass ? answer(found, pass) : Task.FromResult(Stranger()));

    /// <summary>A browser's question, before its page may ask.</summary>
    public IResult Preflight(HttpRequest request, string account) =>
        accounts.Find(Provider, account) is var (found, _) ? Origins.Preflight(request, found) : Results.NoContent();

    public WebChatPass? PassOf(HttpRequest request, Account account) => WebChatSignature.Read(account, request.Headers.Authorization, time.Now());

    public static IResult Stranger() => Results.Problem(statusCode: 401, title: "Who are you?", detail: "A session's bearer token is needed, and one that has not run out.");

    public static IResult Invalid(string problem) => Results.Problem(statusCode: 400, title: "Not understood", detail: problem);
}
