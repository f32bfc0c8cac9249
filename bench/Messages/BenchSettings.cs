using Messaging.Functions.Flows;

namespace Messaging.Bench;

/// <summary>One SMS account whose flow asks for ever.</summary>
internal static class BenchSettings
{
    private const string Flow = """
        flow: bench
        title: Bench
        start: { conversation: opened, by: contact }
        steps:
          question:
            ask: { type: text, text: What else?, timeout: 1h, save: answer }
            outcomes: { invalid: question, timeout: end }
            then: question
        """;

    public static Dictionary<string, string?> Of(string url, string provider)
    {
        var account = Letters.Account(url);
        return new Dictionary<string, string?>
        {
            ["Messaging:Media:LinkKey"] = "a-media-key-of-32-characters-or-more",
            ["Messaging:PublicUrl"] = url,
            ["Messaging:Accounts:0:Id"] = account.Id,
            ["Messaging:Accounts:0:Provider"] = account.Provider,
            ["Messaging:Accounts:0:Channel"] = "sms",
            ["Messaging:Accounts:0:Handle"] = account.Handle,
            ["Messaging:Accounts:0:Flow"] = "bench",
            ["Messaging:Accounts:0:ApiBase"] = provider,
            ["Messaging:Accounts:0:Secrets:AccountSid"] = account.Secret("AccountSid"),
            ["Messaging:Accounts:0:Secrets:AuthToken"] = account.Secret("AuthToken"),
        };
    }

    public static FlowFolder Flows(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "bench.yaml");
        File.WriteAllText(file, Flow);
        return FlowFolder.Of(file);
    }
}
