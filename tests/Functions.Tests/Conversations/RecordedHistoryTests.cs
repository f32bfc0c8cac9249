using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Messaging.Local.Engine.History;
using Messaging.Shared;

namespace Messaging.Functions.Tests.Conversations;

/// <summary>
/// Conversations that ran on an earlier release are replayed by this one: what they recorded must be what the orchestration asks for today.
/// A release adds its own with <c>MESSAGING_RECORD=name dotnet test --filter RecordedHistoryTests</c>; none is ever changed.
/// </summary>
public sealed class RecordedHistoryTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string? Recording = Environment.GetEnvironmentVariable("MESSAGING_RECORD");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder(), "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task What_an_earlier_release_recorded_can_be_replayed(string file)
    {
        await using var world = await World.Begin(WorldOptions.Greeting);
        var recorded = JsonSerializer.Deserialize<Recorded>(await File.ReadAllTextAsync(Path.Combine(Folder(), file)))!;

        world.Host.Engine.Replay(recorded.Instance, recorded.Events).ShouldBeNull();
    }

    [Fact]
    public async Task A_change_of_what_the_orchestration_asks_for_is_found()
    {
        await using var world = await World.Begin(WorldOptions.Greeting with { Engine = new() });
        var customer = world.Customer();
        await customer.Writes("hello");
        var changed = world.Host.Engine.ReadHistory(customer.First.Value)
            .Select(happened => happened is HistoryEvent.TaskScheduled task ? task with { Name = "AnotherTurn" } : happened);

        world.Host.Engine.Replay(customer.First.Value, [.. changed]).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_conversation_with_calls_timers_and_people_is_recorded_and_replayed()
    {
        await using var world = await World.Begin(new WorldOptions
        {
            Engine = new(),
            Settings = new Dictionary<string, string?> { ["Messaging:Accounts:0:Flow"] = "vip-routing" },
        });
        var customer = world.Customer();
        await world.Desk("anna").Is("online");
        await customer.Writes("hi");
        await world.AdvanceMinutes(1);
        await customer.Writes("vip@example.com");
        await world.Desk("anna").Does(customer.First, "reply", new { text = "What is it about?" });
        await world.AdvanceMinutes(12);

        var recorded = new Recorded(customer.First.Value, world.Host.Engine.ReadHistory(customer.First.Value));
        var text = JsonSerializer.Serialize(recorded, Readable);

        recorded.Events.OfType<HistoryEvent.TaskScheduled>().Select(task => task.Name).Distinct().Order().ShouldBe(["Call", "Turn"]);
        recorded.Events.OfType<HistoryEvent.TimerFired>().ShouldNotBeEmpty();
        var loaded = JsonSerializer.Deserialize<Recorded>(text)!;
        world.Host.Engine.Replay(loaded.Instance, loaded.Events).ShouldBeNull();
        if (Recording is not null)
        {
            await File.WriteAllTextAsync(Path.Combine(Folder(), $"{Recording}.json"), text + Environment.NewLine);
        }
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Histories");

    private sealed record Recorded(string Instance, IReadOnlyList<HistoryEvent> Events);
}
