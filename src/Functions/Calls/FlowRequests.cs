using System.Net.Http.Headers;
using System.Text;
using Messaging.Flows;

namespace Messaging.Functions.Calls;

/// <summary>Makes the HTTP requests of flows: only to allowed hosts, within limits of time and size, with credentials that the flow knows by name.</summary>
public sealed class FlowRequests(IHttpClientFactory clients, Credentials credentials, Traces traces, TimeProvider time)
{
    public const string Client = "flows";

    public async Task<CallResult> Send(CallSpec.Http spec)
    {
        for (var attempt = 0; ; attempt++)
        {
            var (result, mayRetry) = await Try(spec);
            if (!mayRetry || attempt >= spec.Retries)
            {
                return result;
            }
        }
    }

    private async Task<(CallResult Result, bool MayRetry)> Try(CallSpec.Http spec)
    {
        using var request = new HttpRequestMessage(new HttpMethod(spec.Method), spec.Url);
        if (spec.Body is { } body)
        {
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        }

        foreach (var (name, value) in spec.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (spec.Auth is { } auth && !credentials.TryApply(auth, request))
        {
            return (new CallResult.Failed("no-credentials", $"There are no credentials '{auth}' in the settings."), false);
        }

        using var span = traces.Request(spec.Method, request.RequestUri!);
        if (span is not null)
        {
            // A system of the company's may go on with the trace; a provider has no business with it.
            request.Headers.TryAddWithoutValidation("traceparent", span.Id);
        }

        using var patience = new CancellationTokenSource(spec.Timeout.ToTimeSpan(), time);
        try
        {
            using var client = clients.CreateClient(Client);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            var status = (int)response.StatusCode;
            span.Answered(status);
            var answer = await BoundedText.Read(response.Content, spec.AnswerChars, patience.Token);
            return answer is null
                ? (new CallResult.Failed("too-long", $"The answer is longer than {spec.AnswerChars} characters."), false)
                : (spec.Read(status, answer), status is 429 or >= 500);
        }
        catch (HttpRequestException failure) when (failure.InnerException is EgressDeniedException denied)
        {
            span.Failed("not-allowed");
            return (new CallResult.Failed("not-allowed", denied.Message), false);
        }
        catch (HttpRequestException failure)
        {
            span.Failed(failure.HttpRequestError.ToString());
            return (new CallResult.Failed("no-connection", failure.HttpRequestError.ToString()), true);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            span.Failed("timeout");
            return (new CallResult.TimedOut(), true);
        }
    }
}
