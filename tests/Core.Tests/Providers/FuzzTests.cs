using Messaging.Channels;
using Messaging.Messages;
using Messaging.Providers;

namespace Messaging.Core.Tests.Providers;

public sealed class FuzzTests
{
    public static TheoryData<string> Providers() => [.. PayloadTests.Folders.Keys];

    private const int Mutations = 6_000;

    [Theory]
    [MemberData(nameof(Providers))]
    public void Nothing_that_arrives_makes_a_provider_throw(string name)
    {
        var folder = PayloadTests.Folders[name];
        var provider = ProviderCatalogue.Named(name);
        var account = Accounts.Of(name);
        var originals = Golden.Inputs(folder).Select(Requests.Read).ToList();
        var readable = 0;
        for (var seed = 0; seed < Mutations; seed++)
        {
            var original = originals[seed % originals.Count];
            var damaged = original with { Body = new Mutation(seed).Of(original.Body.ToArray()) };
            var list = Survived(provider, account, damaged, seed);
            readable += list.Any(inbound => inbound is not Inbound.Unreadable) ? 1 : 0;
        }

        // Enough of it must still mean something, or only the JSON reader was tested.
        readable.ShouldBeGreaterThan(Mutations / 50);
    }

    private static IReadOnlyList<Inbound> Survived(IProvider provider, Account account, Webhook webhook, int seed)
    {
        try
        {
            provider.Verify(webhook, account, Requests.Now);
            provider.Answer(webhook, account);
            return provider.Parse(webhook, account, Requests.Now);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"Seed {seed} made {provider.Name} throw for: {webhook.Text}", exception);
        }
    }
}
