using System.Text.RegularExpressions;
using Messaging.Messages;
using Messaging.Providers;

namespace Messaging.Core.Tests.Providers;

public sealed partial class FixturesTests
{
    [Theory]
    [InlineData("twilio", "Twilio/Payloads")]
    [InlineData("whatsapp", "WhatsApp/Payloads")]
    [InlineData("rcs", "Rcs/Payloads")]
    [InlineData("apple", "Apple/Payloads")]
    public void A_payload_of_a_vendors_suite_means_what_its_index_states(string provider, string ours)
    {
        var expected = FixtureExpectations.Of(provider);
        var fixtures = Fixtures.Payloads(provider);
        if (fixtures.Count == 0)
        {
            // The folder is not at hand; our own payloads then stand for it, each beside what is expected of it.
            Golden.Inputs(ours).ShouldAllBe(file => File.Exists(Path.ChangeExtension(file, ".expected.json")));
            return;
        }

        fixtures.Select(file => Path.GetFileName(file)!).ShouldBe(expected.Keys, ignoreOrder: true);
        foreach (var file in fixtures)
        {
            Parsed(provider, file).Select(InboundSummary.Of).Select(WithoutDigest).ShouldBe(expected[Path.GetFileName(file)], file);
        }
    }

    private static IReadOnlyList<Inbound> Parsed(string provider, string file)
    {
        var type = provider == "twilio" ? "application/x-www-form-urlencoded" : "application/json";
        var webhook = Requests.Post("https://chat.example.com/webhooks/any/main", type, File.ReadAllText(file));
        return ProviderCatalogue.Named(provider).Parse(webhook, Accounts.Of(provider), Requests.Now);
    }

    // An id that we make where the payload has none.
    private static string WithoutDigest(string summary) => OwnId().Replace(summary, "none-*");

    [GeneratedRegex(@"none-[a-z2-7]{26}(?:\.1)?")]
    private static partial Regex OwnId();
}
