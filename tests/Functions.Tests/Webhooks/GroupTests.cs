using System.Text.Json.Nodes;
using Messaging.Conversations;
using Messaging.Shared;
using Messaging.Simulator.Line;
using Messaging.Simulator.Telegram;

namespace Messaging.Functions.Tests.Webhooks;

/// <summary>A group is one customer: it is answered before all, and what its members say to each other is theirs.</summary>
public sealed class GroupTests
{
    private const string LineGroup = "C9b1e7f0a";
    private const string TelegramGroup = "-1001234567890";

    [Fact]
    public async Task Who_names_us_in_a_group_of_LINE_is_answered_there_and_the_rest_is_not_kept()
    {
        await using var world = await World.Begin();
        var group = world.Customer("line", LineGroup);

        await Line(world, 1, "U01", "Who has seen the game?");
        (await group.Current()).ShouldBeNull();
        await Line(world, 2, "U01", "@Bot hello");
        await Line(world, 3, "U02", "What is this?");

        (await group.Story()).Taken.ShouldBe(["hello"]);
        group.Heard[0].ShouldBe("Hello there, and welcome!");
        world.Customer("line", "U01").Heard.ShouldBeEmpty();

        await Happens(world, 4, "leave");
        (await group.Story()).State.Contact.Objects(group.Lane, Outbound.Purpose.Service).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_names_us_in_a_group_of_Telegram_or_answers_us_is_answered_there()
    {
        await using var world = await World.Begin();
        var group = world.Customer("telegram", TelegramGroup);

        await Telegram(world, 1, "Anna", "Who has seen the game?");
        (await group.Current()).ShouldBeNull();
        await Telegram(world, 2, "Anna", "@simulated_bot hello", mention: true);
        group.Heard[0].ShouldBe("Hello Anna, and welcome!");
        await Telegram(world, 3, "Ben", "1");
        await Telegram(world, 4, "Ben", "1", answersUs: true);

        var story = await group.Story();
        story.Taken.ShouldBe(["hello", "1"]);
        story.Timeline.Select(line => line.What).OfType<TimelineItem.FromCustomer>().Select(said => said.By).ShouldBe([null, "Ben"]);
        group.LastHeard.ShouldStartWith("We are there");
    }

    private static Task Line(World world, int number, string member, string text) => Happens(world, number, "message", happened =>
    {
        happened["source"]!["userId"] = member;
        happened["message"] = new JsonObject { ["id"] = $"{number}", ["type"] = "text", ["text"] = text };
        if (text.StartsWith("@Bot", StringComparison.Ordinal))
        {
            happened["message"]!["mention"] = new JsonObject
            {
                ["mentionees"] = new JsonArray(new JsonObject { ["index"] = 0, ["length"] = 4, ["type"] = "user", ["isSelf"] = true }),
            };
        }
    });

    private static async Task Happens(World world, int number, string type, Action<JsonObject>? more = null)
    {
        var happened = new JsonObject
        {
            ["type"] = type,
            ["mode"] = "active",
            ["timestamp"] = world.Now.ToUnixTimeMilliseconds(),
            ["source"] = new JsonObject { ["type"] = "group", ["groupId"] = LineGroup },
            ["webhookEventId"] = $"event-{number}",
        };
        more?.Invoke(happened);
        await Post(world, LineWebhooks.Post(world.Vendors.Account("line"), happened));
    }

    private static async Task Telegram(World world, int number, string member, string text, bool mention = false, bool answersUs = false)
    {
        var chat = new JsonObject { ["id"] = long.Parse(TelegramGroup, System.Globalization.CultureInfo.InvariantCulture), ["type"] = "supergroup" };
        var message = new JsonObject
        {
            ["message_id"] = number,
            ["from"] = new JsonObject { ["id"] = 500 + member.Length, ["is_bot"] = false, ["first_name"] = member },
            ["chat"] = chat,
            ["date"] = world.Now.ToUnixTimeSeconds(),
            ["text"] = text,
        };
        if (mention)
        {
            message["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["offset"] = 0, ["length"] = 14 });
        }

        if (answersUs)
        {
            message["reply_to_message"] = new JsonObject
            {
                ["message_id"] = 99, ["chat"] = chat.DeepClone(), ["date"] = world.Now.ToUnixTimeSeconds(), ["from"] = new JsonObject { ["id"] = 100_000_001, ["is_bot"] = true },
            };
        }

        await Post(world, TelegramWebhooks.Post(world.Vendors.Account("telegram"), number, "message", message));
    }

    private static async Task Post(World world, HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await world.Http.SendAsync(request);
            answer.EnsureSuccessStatusCode();
        }

        await world.Settle();
    }
}
