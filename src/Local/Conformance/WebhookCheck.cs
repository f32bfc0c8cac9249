using System.Text.Json.Nodes;
using Messaging.Messages;
using Messaging.Providers;

namespace Messaging.Local.Conformance;

/// <summary>Whether what the adapter writes to us is signed, and can be read.</summary>
internal static class WebhookCheck
{
    /// <summary>Asks it to write one message, to where it reaches the listener.</summary>
    public static async IAsyncEnumerable<CheckResult> Run(Adapter adapter, Listener listener, Uri webhook)
    {
        const string Asked = "writes when asked to";
        var reply = await adapter.Send(adapter.Post("test", new JsonObject { ["webhook"] = webhook.AbsoluteUri }));
        if (reply.Status == 404)
        {
            yield return new(Asked, Standing.Skipped, "200 to 299 after one webhook, or 404", Judgement.Words(reply));
            yield break;
        }

        var asked = Judgement.Is(Asked, reply.Status is >= 200 and < 300 && listener.Came.Count > 0, "200 to 299 after one webhook, or 404", reply);
        yield return listener.Came.Count > 0 ? asked : asked with { Came = $"{asked.Came}, and no webhook" };
        foreach (var came in listener.Came)
        {
            yield return Signed(adapter, came);
            yield return Readable(adapter, came);
        }
    }

    private static CheckResult Signed(Adapter adapter, Webhook came) => Adapter.Contract.Verify(came, adapter.Account, adapter.Now)
        ? new("its signature", Standing.Good, "a POST with the signature of the contract", "it is right")
        : new("its signature", Standing.Wrong, "a POST with the signature of the contract", came.Header(Providers.Own.OwnSignature.Header) ?? $"a {came.Method} without one");

    private static CheckResult Readable(Adapter adapter, Webhook came)
    {
        var told = Adapter.Contract.Parse(came, adapter.Account, adapter.Now);
        var problem = told.OfType<Inbound.Unreadable>().Select(unreadable => unreadable.Reason).FirstOrDefault()
            ?? (told.OfType<Inbound.Message>().Any() ? null : "there is no message in it");
        return new("its events", problem is null ? Standing.Good : Standing.Wrong, "a message, readable", problem ?? "it is readable");
    }
}
