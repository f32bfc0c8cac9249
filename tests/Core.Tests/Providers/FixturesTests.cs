using System.Text.RegularExpressions;
using Messaging.Messages;
using Messaging.Providers;

namespace Messaging.Core.Tests.Providers;

public sealed partial class FixturesTests
{
    [Theory]
    [InlineData("twilio", "Twilio/Payloads")]
    [InlineData("whatsapp", "WhatsApp/Payloads")]
    [InlineData("line", "Line/Payloads")]
    [InlineData("telegram", "Telegram/Payloads")]
    [InlineData("rcs", "Rcs/Payloads")]
    [InlineData("apple", "Apple/Payloads")]
    [InlineData("messenger", "Messenger/Payloads")]
    [InlineData("instagram", "Messenger/Payloads")]
    public void A_payload_of_a_vendors_suite_means_what_its_index_states(string channel, string ours)
    {
        var (provider, expected) = Expected(channel);
        var fixtures = Fixtures.Payloads(channel);
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

    private static (string Provider, Dictionary<string, string[]> Expected) Expected(string channel) => channel switch
    {
        "twilio" => ("twilio", FixtureExpectations.Twilio),
        "whatsapp" => ("whatsapp", FixtureExpectations.WhatsApp),
        "messenger" => ("messenger", FixtureExpectations.Messenger),
        "rcs" => ("rcs", FixtureExpectations.Rcs),
        "apple" => ("apple", FixtureExpectations.Apple),
        "instagram" => ("messenger", FixtureExpectations.Instagram),
        "line" => ("line", LineExpectations.All),
        "telegram" => ("telegram", TelegramExpectations.All),
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };

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
