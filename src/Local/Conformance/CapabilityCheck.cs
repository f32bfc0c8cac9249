using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Providers;
using Messaging.Providers.Own;

namespace Messaging.Local.Conformance;

/// <summary>Whether what the adapter declares can be read, and is what the settings say.</summary>
internal static class CapabilityCheck
{
    private const string Name = "capabilities";

    /// <summary>What is declared, and the same in one line; nothing where it cannot be read.</summary>
    public static (CheckResult Result, Capabilities? Declared, string? Line) Read(HttpReply reply)
    {
        var readable = Judgement.Is(Name, reply.Status == 200, "200 with JSON as in docs/own-channel.md", reply);
        if (readable.Standing is Standing.Wrong)
        {
            return (readable, null, null);
        }

        try
        {
            var declared = OwnCapabilities.Read(reply.Body);
            return (readable with { Came = "200, readable" }, declared, JsonNode.Parse(reply.Body)!.ToJsonString());
        }
        catch (FormatException wrong)
        {
            return (readable with { Standing = Standing.Wrong, Came = wrong.Message }, null, null);
        }
    }

    /// <summary>Compares what is declared with what stands in the settings, which may be nothing.</summary>
    public static CheckResult Compare(string line, string? set)
    {
        const string Check = "capabilities in the settings";
        return set is not null && JsonNode.DeepEquals(JsonNode.Parse(line), JsonNode.Parse(set))
            ? new(Check, Standing.Good, "what the adapter declares", "the same")
            : new(Check, Standing.Warning, "what the adapter declares", set is null ? "none are set" : "others are set");
    }
}
