using System.Text.Json.Nodes;
using Messaging.Messages;
using Messaging.Providers;

namespace Messaging.Local.Conformance;

/// <summary>Whether the adapter takes what it declares, once, and refuses everything else with a plain word.</summary>
internal static class MessageChecks
{
    public static async IAsyncEnumerable<CheckResult> Run(Adapter adapter, Samples? samples)
    {
        var first = adapter.Message(new Content.Text("Hello, this is a check."));
        var reply = await adapter.Send(adapter.CallOf(first));
        yield return Judgement.Accepted("a text", reply);
        yield return Judgement.Same("the same key again", reply, await adapter.Send(adapter.CallOf(first)));
        yield return Judgement.Accepted("fields that nobody knows", await adapter.Send(WithMore(adapter)));
        await foreach (var result in samples is null ? Unknown() : OfSamples(adapter, samples))
        {
            yield return result;
        }

        yield return Judgement.Refused("no JSON", await adapter.Send(adapter.WithBody(adapter.CallOf(new Content.Text("Hello")), "{")));
        yield return Judgement.Refused("no message", await adapter.Send(adapter.WithBody(adapter.CallOf(new Content.Text("Hello")), "{}")));
        yield return Sign(await adapter.Send(adapter.Signal(Signal.Typing)));
    }

    private static async IAsyncEnumerable<CheckResult> OfSamples(Adapter adapter, Samples samples)
    {
        foreach (var (name, content) in samples.Declared())
        {
            yield return Judgement.Accepted(name, await adapter.Send(content));
        }

        yield return Judgement.Refused("too long a text", await adapter.Send(samples.TooLongText));
        foreach (var (name, content) in samples.Undeclared())
        {
            yield return Judgement.Refused($"{name}, not declared", await adapter.Send(content));
        }
    }

    private static async IAsyncEnumerable<CheckResult> Unknown()
    {
        await Task.CompletedTask;
        yield return new("what is declared and what is not", Standing.Skipped, "capabilities", "nobody knows what they are");
    }

    private static HttpCall WithMore(Adapter adapter)
    {
        var call = adapter.CallOf(new Content.Text("There is more around this text than anybody knows."));
        var body = JsonNode.Parse(call.Text)!.AsObject();
        body["of-tomorrow"] = new JsonObject { ["a"] = new JsonArray(1) };
        body["content"]!["of-tomorrow"] = true;
        return adapter.WithBody(call, body.ToJsonString());
    }

    private static CheckResult Sign(HttpReply reply) => reply.Status == 404
        ? new("a sign: typing", Standing.Skipped, "200 to 299, or 404", Judgement.Words(reply))
        : Judgement.Is("a sign: typing", reply.Status is >= 200 and < 300, "200 to 299, or 404", reply);
}
