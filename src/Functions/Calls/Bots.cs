using System.Text;
using Messaging.Flows;
using Messaging.Flows.Bots;
using Messaging.Providers.Own;

namespace Messaging.Functions.Calls;

/// <summary>Asks bots of others by a signed POST; one that is asked twice for the same sees it by the key.</summary>
public sealed class Bots(BotSettings settings, FlowRequests requests, TimeProvider time)
{
    public async Task<CallResult> Ask(CallSpec.Bot question, ConversationId conversation, CallId call)
    {
        if (!settings.ByName.TryGetValue(question.Name, out var bot))
        {
            return new CallResult.Failed("no-bot", $"There is no bot '{question.Name}' in the settings.");
        }

        var body = BotContract.Body(question, conversation);
        return await requests.Send(new CallSpec.Http("POST", bot.Url.AbsoluteUri, question.Timeout)
        {
            Body = body,
            Map = BotContract.Map,
            Headers = new Dictionary<string, string>
            {
                [OwnSignature.Header] = OwnSignature.Of(Encoding.UTF8.GetBytes(body), [bot.Key], time.Now()),
                ["Idempotency-Key"] = $"{conversation}.{call}",
            },
        });
    }
}
