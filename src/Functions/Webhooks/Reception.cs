using Messaging.Channels;
using Messaging.Functions.Settings;
using Messaging.Functions.WebChat;
using Messaging.Providers;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Messaging.Functions.Webhooks;

/// <summary>The way of a webhook: known account, bounded body, right signature; then all of it is stored, and only then answered. Nothing runs after the answer. What cannot be stored in time is answered with 503, for the provider to come again: what it had brought so far is then a duplicate.</summary>
public sealed class Reception(Accounts accounts, Seals seals, Intake intake, Meters meters, Traces traces, TimeProvider time, ILogger<Reception> logger)
{
    /// <summary>What the network takes of a provider's patience, there and back.</summary>
    private static readonly Duration OnTheWay = Duration.FromMilliseconds(500);

    public async Task<IResult> Receive(HttpRequest request, string providerName, string accountName, DurableTaskClient client)
    {
        var began = time.GetTimestamp();
        if (accounts.Find(providerName, accountName) is not var (account, provider))
        {
            meters.Webhook("none", "no-account", time.GetElapsedTime(began));
            return Results.Problem(statusCode: 404, title: "No such account", detail: $"There is no account '{accountName}' of a provider '{providerName}'.");
        }

        Origins.Allow(request, account);
        using var span = traces.Receive(account);
        var outcome = "failed";
        try
        {
            (outcome, var answer) = await Receive(request, account, provider, client);
            return answer;
        }
        catch (Exception failure)
        {
            span.Failed(failure);
            throw;
        }
        finally
        {
            meters.Webhook(provider.Name, outcome, time.GetElapsedTime(began));
        }
    }

    private async Task<(string Outcome, IResult Answer)> Receive(HttpRequest request, Account account, IProvider provider, DurableTaskClient client)
    {
        if (await RawBody.Read(request, provider.LargestBody) is not { } body)
        {
            return ("too-large", Results.Problem(statusCode: 413, title: "Body too large", detail: $"At most {provider.LargestBody} bytes."));
        }

        var webhook = new Webhook(request.Method, UrlOf(request, account), HeadersOf(request), body);
        if (provider.IsHandshake(webhook))
        {
            return ("handshake", Answer(provider.Answer(webhook, account)));
        }

        if (!provider.Verify(webhook, account, time.Now()))
        {
            logger.WrongSignature(provider.Name, account.Id.Value);
            return ("wrong-signature", Results.StatusCode(401));
        }

        using var limit = new CancellationTokenSource((provider.Patience - OnTheWay).ToTimeSpan(), time);
        try
        {
            if (provider.SealOf(webhook) is { } seal && !await seals.Holds(provider.Name, seal, limit.Token))
            {
                logger.Resealed(provider.Name, account.Id.Value);
                return ("other-content", Results.StatusCode(401));
            }

            await intake.Take(webhook, account, provider, time.Now(), client, limit.Token);
            return ("taken", Answer(provider.Answer(webhook, account)));
        }
        catch (Exception failure) when (Unavailable.Is(failure))
        {
            logger.PutOff(failure, provider.Name, account.Id.Value);
            return ("put-off", Unavailable.Answer(request));
        }
    }

    /// <summary>The URL as the provider called it: where a proxy stands before us, only the settings know that; a header that anybody can send does not.</summary>
    private static string UrlOf(HttpRequest request, Account account) => account.WebhookUrl is { } url
        ? url.GetLeftPart(UriPartial.Path) + request.QueryString
        : $"{request.Scheme}://{request.Host}{request.Path}{request.QueryString}";

    private static Dictionary<string, string> HeadersOf(HttpRequest request) =>
        request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);

    private static IResult Answer(WebhookAnswer answer) => answer.ContentType is null
        ? Results.StatusCode(answer.Status)
        : Results.Text(answer.Body, answer.ContentType, statusCode: answer.Status);
}
