using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Messaging.Functions.Storage;
using Messaging.Messages;
using Messaging.Shared;
using Messaging.Simulator.Writing;

namespace Messaging.Functions.Tests.Webhooks;

public sealed class BatchTests
{
    private static readonly string[] Handles = ["+15005550011", "+15005550012", "+15005550013"];

    [Fact]
    public async Task A_broken_element_goes_to_quarantine_and_the_others_survive()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var batch = await world.Batch([.. Handles.Select((handle, index) =>
            new CustomerMessage($"wamid.{index}", handle, world.Time.GetUtcNow(), new Content.Text($"from {index}")))]);
        var broken = batch["entry"]![0]!["changes"]![0]!["value"]!["messages"]![1]!.AsObject();
        broken.Remove("text");
        broken["text"] = "not an object, but it has an é";

        using var response = await world.PostToWhatsApp(Encoding.UTF8.GetBytes(batch.ToJsonString()));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await world.Customer("whatsapp", Handles[0]).Story()).Taken.ShouldBe(["from 0"]);
        (await world.Customer("whatsapp", Handles[2]).Story()).Taken.ShouldBe(["from 2"]);
        var kept = (await Quarantined(world)).ShouldHaveSingleItem();
        kept.Reason.ShouldContain("messages[1]");
        JsonNode.DeepEquals(JsonNode.Parse(await Body(world, kept)), batch).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_signed_but_no_JSON_is_kept_to_the_byte_and_answered_with_200()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        byte[] body = [.. "{ this is "u8, 0xC3, 0x28, 0xFF, .. " no UTF-8 either"u8];

        using var response = await world.PostToWhatsApp(body);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var kept = (await Quarantined(world)).ShouldHaveSingleItem();
        (await Body(world, kept)).ShouldBe(body);
    }

    [Fact]
    public async Task The_same_unreadable_webhook_again_is_kept_once()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);

        await world.PostToWhatsApp("{"u8.ToArray());
        await world.PostToWhatsApp("{"u8.ToArray());

        (await Quarantined(world)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_batch_of_several_messages_of_one_customer_is_one_conversation_with_all_of_them()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var batch = await world.Batch([.. Enumerable.Range(0, 5).Select(index =>
            new CustomerMessage($"wamid.{index}", Handles[0], world.Time.GetUtcNow().AddSeconds(index), new Content.Text($"{index}")))]);

        await world.PostToWhatsApp(Encoding.UTF8.GetBytes(batch.ToJsonString()));

        (await world.Customer("whatsapp", Handles[0]).Story()).Read.ShouldBe(["0", "1", "2", "3", "4"]);
    }

    private static async Task<byte[]> Body(World world, Quarantined kept) =>
        (await world.Get<QuarantineStore>().Find(AccountId.Parse(RawWebhook.WhatsAppAccount), kept.Id))!.Value.Webhook.Body.ToArray();

    private static Task<IReadOnlyList<Quarantined>> Quarantined(World world) =>
        world.Get<QuarantineStore>().List(AccountId.Parse(RawWebhook.WhatsAppAccount), 10);
}
