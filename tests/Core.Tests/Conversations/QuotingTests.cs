using Messaging.Brands;
using Messaging.Channels;
using Messaging.Conversations;
using Messaging.Messages;

namespace Messaging.Core.Tests.Conversations;

public sealed class QuotingTests
{
    private static readonly Capabilities WhatsApp = Capabilities.Of(Channel.WhatsApp, "whatsapp");

    [Fact]
    public void A_reply_quotes_the_message_that_it_answers_once()
    {
        var anna = new Deciding(can: WhatsApp with { TextLength = 20 });

        anna.Turn(anna.Commands(new Command.Reply(new Content.Text("It comes on Monday. It is big.")) { ReplyTo = "wamid.question" }));

        anna.Effects.OfType<Effect.Send>().Select(send => send.Message.ReplyTo).ShouldBe(["wamid.question", null]);
    }

    [Fact]
    public void A_reaction_is_sent_and_nobody_waits_for_the_customer_because_of_it()
    {
        var anna = new Deciding(can: WhatsApp);
        var before = anna.State.Silence;

        anna.Turn(anna.Commands(new Command.React("wamid.thanks", "👍")));

        anna.Effects.OfType<Effect.Send>().ShouldHaveSingleItem().Message.Content.ShouldBe(new Content.Reaction("wamid.thanks", "👍"));
        anna.Effects.OfType<Effect.Answer>().ShouldHaveSingleItem().Result.Refused.ShouldBeNull();
        anna.State.Silence.ShouldBe(before);
    }

    [Fact]
    public void Who_reacts_where_there_are_no_reactions_is_told()
    {
        var anna = new Deciding();

        anna.Turn(anna.Commands(new Command.React("SM1", "👍")));

        anna.Effects.OfType<Effect.Send>().ShouldBeEmpty();
        anna.Effects.OfType<Effect.Answer>().ShouldHaveSingleItem().Result.Refused.ShouldBe("The channel has no reactions of ours.");
    }

    [Fact]
    public void A_brand_without_emoji_does_not_react()
    {
        var anna = new Deciding(can: WhatsApp, brand: new Brand("Bank") { Emoji = false });

        anna.Turn(anna.Commands(new Command.React("wamid.thanks", "👍")));

        anna.Effects.OfType<Effect.Answer>().ShouldHaveSingleItem().Result.Refused.ShouldBe("Bank uses no emoji.");
    }

    [Fact]
    public void Only_who_has_the_conversation_reacts()
    {
        var anna = new Deciding(can: WhatsApp);

        anna.Turn(anna.Commands(new Command.React("wamid.thanks", "👍"), agent: "ben", name: "Ben"));

        anna.Effects.OfType<Effect.Answer>().ShouldHaveSingleItem().Result.Refused.ShouldBe("The conversation belongs to Anna.");
    }
}
