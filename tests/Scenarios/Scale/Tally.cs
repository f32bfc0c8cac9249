using Messaging.Functions.Storage;
using Messaging.Local.Engine.History;
using Messaging.Shared;

namespace Messaging.Scenarios.Scale;

/// <summary>What one conversation asks of the services, from its first message until nothing of it is kept but what people said.</summary>
internal sealed record Tally
{
    public required string Name { get; init; }

    /// <summary>Messages of the customer, and to him.</summary>
    public required int Messages { get; init; }

    /// <summary>Webhooks of the provider: messages and receipts.</summary>
    public required int Webhooks { get; init; }

    /// <summary>Requests of the desk.</summary>
    public required int DeskCalls { get; init; }

    /// <summary>Calls to the provider, and look-ups.</summary>
    public required int CallsOut { get; init; }

    /// <summary>What the history of its orchestration holds, by kind.</summary>
    public required IReadOnlyDictionary<string, int> History { get; init; }

    public required CountedCalls Calls { get; init; }

    public int Turns => History["Turn"];

    /// <summary>Messages that the Durable Task Scheduler hands to the app: starts, activities and their results, timers, external events.</summary>
    public int Actions => 1 + (2 * (Turns + History["Call"])) + History[nameof(HistoryEvent.TimerFired)] + History[nameof(HistoryEvent.EventRaised)];

    public int Episodes => History[nameof(HistoryEvent.EpisodeStarted)];

    public int TableCalls => MessagingTables.Names.Sum(CallsTo);

    public int Reads => MessagingTables.Names.Sum(table => Calls.Calls(table, "Get") + Calls.Calls(table, "Query"));

    public int RowsWritten => MessagingTables.Names.Sum(Rows);

    /// <summary>Of the bus: each event sent, delivered to the log, and settled there.</summary>
    public int BusMessages => Calls.Batched("bus");

    public int Executions => Webhooks + DeskCalls + Turns + History["Call"] + Episodes + Calls.Calls("events", "Submit");

    public int CallsTo(string table) => Operations.Sum(operation => Calls.Calls(table, operation));

    /// <summary>Written or removed, one by one or in batches.</summary>
    public int Rows(string table) => Calls.Batched(table) + Calls.Calls(table, "Add") + Calls.Calls(table, "Update") + Calls.Calls(table, "Upsert") + Calls.Calls(table, "Delete");

    public static IReadOnlyList<string> Operations { get; } = ["Get", "Query", "Add", "Update", "Upsert", "Delete", "Submit"];

    public static async Task<Tally> Of(string name, World world, Customer customer, CountedCalls calls, IReadOnlyList<HistoryEvent> history, int deskCalls)
    {
        var story = await customer.Story();
        return new Tally
        {
            Name = name,
            Messages = story.Taken.Count + story.Messages.Count,
            Webhooks = world.Vendors.WebhookAttempts.Count,
            DeskCalls = deskCalls,
            CallsOut = story.Messages.Count + history.OfType<HistoryEvent.TaskScheduled>().Count(task => task.Name == "Call"),
            Calls = calls,
            History = new Dictionary<string, int>
            {
                ["Turn"] = history.OfType<HistoryEvent.TaskScheduled>().Count(task => task.Name == "Turn"),
                ["Call"] = history.OfType<HistoryEvent.TaskScheduled>().Count(task => task.Name == "Call"),
                [nameof(HistoryEvent.EpisodeStarted)] = history.OfType<HistoryEvent.EpisodeStarted>().Count(),
                [nameof(HistoryEvent.TimerCreated)] = history.OfType<HistoryEvent.TimerCreated>().Count(),
                [nameof(HistoryEvent.TimerFired)] = history.OfType<HistoryEvent.TimerFired>().Count(),
                [nameof(HistoryEvent.EventRaised)] = history.OfType<HistoryEvent.EventRaised>().Count(),
                ["events"] = history.Count,
            },
        };
    }
}
