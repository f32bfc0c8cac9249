using Messaging.Channels;
using Messaging.Messages;
using Messaging.Providers;

namespace Messaging.Core.Tests.Providers;

// What a channel is declared to show has a case that sends it, and what comes back of it one that reads it: a capability that nobody tried is a promise.
public sealed class CapabilityCasesTests
{
    // Where a declared medium never comes from a customer, or an answer in no form of its own.
    private static readonly string[] AnswersAreWords = ["mailgun", "postmark", "sendgrid"];

    public static TheoryData<Channel, string> Carried()
    {
        var data = new TheoryData<Channel, string>();
        foreach (var provider in ProviderCatalogue.All.Where(provider => provider.Name != "webchat"))
        {
            foreach (var channel in provider.Channels)
            {
                data.Add(channel, provider.Name);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Carried))]
    public void Each_capability_of_a_channel_has_a_case_that_sends_it(Channel channel, string provider)
    {
        var can = Capabilities.Of(channel, provider);
        var sent = PlanTests.All().Select(one => one.Case)
            .Where(row => row.Account.Provider == provider && row.Account.Channel == channel && row.Content.Raw is null)
            .ToList();

        Demanded(can).Where(demand => !sent.Any(row => demand.Is(row))).Select(demand => demand.Name).ShouldBeEmpty($"{provider} on {channel}");
    }

    [Theory]
    [MemberData(nameof(Carried))]
    public void What_a_customer_does_with_it_has_a_case_that_reads_it(Channel channel, string provider)
    {
        var can = Capabilities.Of(channel, provider);
        var read = ChannelsPageTests.Read(ProviderCatalogue.Named(provider)).Select(one => one.Kind is null || one.Is != "Message" ? one.Is : one.Kind).ToHashSet();

        Answered(can, provider).Where(kind => !read.Contains(kind)).ShouldBeEmpty($"{provider} on {channel}");
    }

    private static IEnumerable<(string Name, Func<PlanCase, bool> Is)> Demanded(Capabilities can)
    {
        (string, Func<PlanCase, bool>) Some<T>(string name, Func<T, PlanCase, bool>? such = null)
            where T : Content => (name, row => row.Content is T content && such?.Invoke(content, row) != false);

        yield return Some<Content.Text>("text");
        foreach (var type in can.Media)
        {
            yield return Some<Content.Media>($"medium {type}", (medium, _) => medium.Type == type);
        }

        foreach (var type in can.Captioned)
        {
            yield return Some<Content.Media>($"medium {type} with a caption", (medium, _) => medium.Type == type && medium.Caption is not null);
        }

        if (can.MediaById)
        {
            yield return Some<Content.Media>("medium by its id there", (medium, _) => medium.Source is MediaSource.ProviderMedia);
        }

        if (can.Posters)
        {
            yield return Some<Content.Media>("film with its picture", (medium, _) => medium.Poster is not null);
        }

        if (can.Uploads && can.Media.Count > 0)
        {
            yield return Some<Content.Media>("medium with its bytes", (_, row) => row.File is not null);
        }

        foreach (var form in new[] { ChoiceForm.Buttons, ChoiceForm.List }.Where(form => (form == ChoiceForm.List ? can.List : can.Buttons) is not null))
        {
            yield return Some<Content.Choice>($"choice as {form}", (choice, _) => can.FormOf(choice.Options) == form);
        }

        foreach (var kind in (can.ActionButtons ?? can.Buttons)?.Actions ?? [])
        {
            yield return Some<Content.Choice>($"option that does {kind}", (choice, _) => choice.Options.Any(option => option.Action?.Kind == kind));
        }

        foreach (var kind in (can.Card?.ActionOptions ?? can.Card?.Options)?.Actions ?? [])
        {
            yield return ($"card's option that does {kind}", row => Cards(row.Content).Any(card => card.Options.Any(option => option.Action?.Kind == kind)));
        }

        (bool Can, (string, Func<PlanCase, bool>) Case)[] others =
        [
            (can.Times, Some<Content.Choice>("times", (choice, _) => choice.Options.All(option => option.Slot is not null))),
            (can.Card is not null, Some<Content.Card>("card")),
            (can.Carousel is not null, Some<Content.Carousel>("carousel")),
            (can.Locations, Some<Content.Location>("place")),
            (can.Contacts, Some<Content.ContactCards>("contacts")),
            (can.Reactions is not null, Some<Content.Reaction>("reaction", (reaction, _) => reaction.Emoji is not null)),
            (can.Reactions is not null, Some<Content.Reaction>("reaction taken back", (reaction, _) => reaction.Emoji is null)),
            (can.Templates, Some<Content.Template>("template")),
        ];
        foreach (var (_, demand) in others.Where(one => one.Can))
        {
            yield return demand;
        }
    }

    private static IEnumerable<Content.Card> Cards(Content content) => content switch
    {
        Content.Card card => [card],
        Content.Carousel carousel => carousel.Cards,
        _ => [],
    };

    private static IEnumerable<string> Answered(Capabilities can, string provider) =>
    [
        "text",
        .. can.Media.Count > 0 ? ["media"] : (string[])[],
        .. (can.Buttons ?? can.List) is not null && !AnswersAreWords.Contains(provider) ? ["choice-reply"] : (string[])[],
        .. can.Locations ? ["location"] : (string[])[],
        .. can.Contacts ? ["contacts"] : (string[])[],
        .. can.Reactions is not null ? ["Reaction"] : (string[])[],
    ];
}
