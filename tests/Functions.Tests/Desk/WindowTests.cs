using System.Text.Json;
using Messaging.Shared;
using Messaging.Windows;
using NodaTime;

namespace Messaging.Functions.Tests.Desk;

public sealed class WindowTests
{
    [Theory]
    [InlineData("messenger", "7000000000000001", 24, 7 * 24)]
    [InlineData("instagram", "7000000000000001", 24, 7 * 24)]
    [InlineData("whatsapp", "+15005550006", 24, null)]
    [InlineData("twilio-sms", "+15005550006", null, null)]
    public async Task The_desk_is_told_until_when_the_bot_may_answer_and_until_when_people_may(string account, string handle, int? hours, int? hoursForPeople)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var customer = world.Customer(account, handle);
        await customer.Writes("hello");

        using var request = new HttpRequestMessage(HttpMethod.Get, $"desk/conversations/{customer.First}");
        using var response = await world.Desk("anna").Asks(request);
        var open = JsonSerializer.Deserialize(await response.Content.ReadAsStringAsync(), MessagingJson.Default.OpenConversation)!;

        var heard = open.State.Speaking.Heard!.Value;
        open.Window.ShouldBe(hours is null ? null : new WindowView(After(hours), After(hoursForPeople)));
        Instant? After(int? length) => length is { } some ? heard + Duration.FromHours(some) : null;
    }
}
