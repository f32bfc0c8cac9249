using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Messaging.Functions.Sending;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using Messaging.Shared;

namespace Messaging.Functions.Tests.Sending;

public sealed class TwilioContentTests
{
    private static readonly Content.Choice Sizes = new("Which size?", [new("s", "Small"), new("l", "Large")]);
    private static readonly Content.Choice Colours = new("Which colour?", [new("r", "Red"), new("b", "Blue")]);

    [Fact]
    public async Task Buttons_are_sent_by_a_form_that_is_made_once_and_again_when_somebody_deleted_it()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("twilio-whatsapp");
        await customer.Writes("hello");

        await Send(world, customer, Sizes);
        await Send(world, customer, Colours);
        await world.Restart();
        await Send(world, customer, Sizes);

        customer.Heard.TakeLast(3).ShouldBe([Words.Of(Sizes), Words.Of(Colours), Words.Of(Sizes)]);
        var form = customer.Got.TakeLast(3).Select(message => message.Fields["ContentSid"]).Distinct().ShouldHaveSingleItem();

        (await Delete(world, form)).ShouldBe(HttpStatusCode.NoContent);
        await Send(world, customer, Colours);

        customer.LastHeard.ShouldBe(Words.Of(Colours));
        customer.Got[^1].Fields["ContentSid"].ShouldNotBe(form);
    }

    [Fact]
    public async Task A_form_that_nobody_approved_goes_within_the_window_only()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer("twilio-whatsapp");
        await customer.Writes("hello");
        await world.AdvanceMinutes(25 * 60);

        await Send(world, customer, Sizes);
        await world.AdvanceMinutes(1);

        customer.Got[^1].Error.ShouldBe(63016);
    }

    private static async Task Send(World world, Customer customer, Content content)
    {
        var message = new OutboundMessage(OutboxId.Of(customer.First, 100 + customer.Got.Count), customer.Address, content, Purpose.Service);
        (await world.Get<Sender>().Send(message)).ShouldBeOfType<SendOutcome.Accepted>();
    }

    private static async Task<HttpStatusCode> Delete(World world, string form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, new Uri(world.Vendors.BaseUrl, $"twilio/v1/Content/{form}"));
        var credentials = Encoding.UTF8.GetBytes("AC00000000000000000000000000000001:simulated-auth-token");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credentials));
        using var answer = await world.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
