using Messaging.Messages;
using Messaging.Shared;
using NodaTime;

namespace Messaging.Functions.Tests.Conversations;

/// <summary>What a flow says by a template that the channel has approved, days after the customer wrote.</summary>
public sealed class ApprovedTemplateTests : IDisposable
{
    private readonly TemporaryFlows _flows = new([("news", "conversation: opened, by: contact", """
        hello:
          say: { text: Hello. }
          then: later
        later:
          wait: { for: 3d }
          then: news
        news:
          template: { name: news_for_you, values: [ "Your lamp, {{ contact.name | default:friend }}" ], text: { en: Your lamp is here. } }
          then: end
        """)]);

    public void Dispose() => _flows.Dispose();

    [Fact]
    public async Task It_arrives_when_the_service_window_has_long_closed()
    {
        await using var world = await World.Begin(_flows.Options);
        var customer = world.Customer("whatsapp");

        await customer.Writes("hello");
        await world.Advance(Duration.FromDays(3.1));

        customer.Heard.ShouldBe(["Hello.", "template news_for_you"]);
        var template = customer.Got[^1].Contents.ShouldHaveSingleItem().ShouldBeOfType<Content.Template>();
        template.Language.ShouldBe("en");
        template.Parameters.ShouldHaveSingleItem().Words.ShouldStartWith("Your lamp, ");
    }

    [Fact]
    public async Task A_channel_without_templates_says_the_text()
    {
        await using var world = await World.Begin(_flows.Options);
        var customer = world.Customer("telegram", "721001");

        await customer.Writes("hello");
        await world.Advance(Duration.FromDays(3.1));

        customer.Heard.ShouldBe(["Hello.", "Your lamp is here."]);
    }
}
