using Messaging.Shared;

namespace Messaging.Functions.Tests.Links;

/// <summary>A flow that sends customers from one channel to another.</summary>
public sealed class FlowLinkTests : IDisposable
{
    private readonly TemporaryFlows _flows = new([("elsewhere", "conversation: opened, by: contact", """
        arrived:
          branch:
            - if: { conversation.reference: { is: from-sms } }
              then: welcome
            - else: link
        link:
          link: { account: twilio-whatsapp, reference: from-sms, text: Hello, save: there }
          outcomes: { failed: end }
          then: send
        send:
          say: { text: Let us go on there., buttons: [ { label: WhatsApp, open: "{{ there }}" } ] }
          then: end
        welcome:
          say: { text: You came from your text message. }
          then: end
        """)]);

    public void Dispose() => _flows.Dispose();

    [Fact]
    public async Task Who_follows_the_link_is_known_to_have_come_by_it()
    {
        await using var world = await World.Begin(_flows.Options);
        var texting = world.Customer();

        await texting.Writes("hi");
        texting.LastHeard.ShouldBe("Let us go on there.\n1. WhatsApp: https://wa.me/15550002222?text=Hello%20%5Bref%3Afrom-sms%5D");

        var chatting = world.Customer("twilio-whatsapp");
        await chatting.Writes("Hello [ref:from-sms]");
        chatting.LastHeard.ShouldBe("You came from your text message.");
    }
}
