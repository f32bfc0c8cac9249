using Messaging.Channels;
using Messaging.Messages;
using Messaging.Providers;
using Messaging.Providers.Own;
using NodaTime;

namespace Messaging.Local.Conformance;

/// <summary>Whether the adapter believes those alone who have the key.</summary>
internal static class SignatureChecks
{
    private const string Stranger = "a key that the adapter does not know";

    private static readonly Duration TooOld = OwnSignature.Tolerance + Duration.FromMinutes(1);

    public static async IAsyncEnumerable<CheckResult> Run(Adapter adapter)
    {
        var text = adapter.Message(new Content.Text("This is to be refused."));
        var good = adapter.CallOf(text);
        var unsigned = good with { Headers = good.Headers.Where(header => header.Key != OwnSignature.Header).ToDictionary(StringComparer.OrdinalIgnoreCase) };
        yield return Judgement.Unauthorised("unsigned", await adapter.Send(unsigned));
        yield return Judgement.Unauthorised("signed by a stranger", await adapter.Send(adapter.CallOf(text, Keyed(adapter.Account, ("Key", Stranger)))));
        yield return Judgement.Unauthorised("signed six minutes ago", await adapter.Send(adapter.CallOf(text, at: adapter.Now - TooOld)));
        yield return Judgement.Unauthorised("signed six minutes ahead", await adapter.Send(adapter.CallOf(text, at: adapter.Now + TooOld)));
        yield return Judgement.Unauthorised("signed for another body", await adapter.Send(good with { Body = adapter.CallOf(new Content.Text("Another.")).Body }));
        yield return Judgement.Unauthorised("capabilities, unsigned", await adapter.Send(HttpCall.Bare("GET", adapter.Get("capabilities").Url)));

        // As while the key is changed: the adapter can know the second one only.
        var two = Keyed(adapter.Account, ("Key", Stranger), ("NextKey", adapter.Account.Secret("Key")));
        yield return Judgement.Accepted("two signatures, the second right", await adapter.Send(adapter.CallOf(adapter.Message(new Content.Text("The key is being changed.")), two)));
    }

    private static Account Keyed(Account account, params IEnumerable<(string Name, string Key)> keys) =>
        account with { Secrets = keys.ToDictionary(key => key.Name, key => key.Key, StringComparer.OrdinalIgnoreCase) };
}
