using Azure.Data.Tables;
using Messaging.Functions.Conversations;
using Messaging.Functions.Storage;
using Messaging.Shared;
using Messaging.Simulator.Sending;

namespace Messaging.Scenarios;

/// <summary>What has to be the same at the end, whatever went wrong on the way.</summary>
/// <param name="Taken">What the customer wrote.</param>
/// <param name="Said">What we said, and how far sending it came.</param>
/// <param name="Heard">What the customer heard, each message once.</param>
/// <param name="Sent">How many messages the provider took.</param>
/// <param name="State">Where the conversation stands.</param>
/// <param name="Events">What was made known.</param>
/// <param name="View">What the list of conversations shows.</param>
internal sealed record Played(string Taken, string Said, string Heard, int Sent, string State, string Events, string View)
{
    public static async Task<Played> In(World world, Customer customer)
    {
        var story = await customer.Story();
        var state = story.State;
        var view = (await world.Get<Views>().Open(10)).ShouldHaveSingleItem();
        return new Played(
            string.Join('|', story.Taken),
            string.Join('|', story.Messages.Select(message => $"{Words.Of(message.Message.Content)} {message.Dispatch.GetType().Name}")),
            string.Join('|', customer.Got.DistinctBy(Reference).SelectMany(message => message.Contents).Select(Words.Of)),
            customer.Got.Count,
            $"{state.Lifecycle.GetType().Name} {state.Handling.GetType().Name} turn {state.Turn} read {state.Speaking.Read} said {state.Messages} lines {state.Lines}",
            string.Join('|', await Told(world)),
            $"{view.Id} turn {view.Turn}");
    }

    private static async Task<List<string>> Told(World world)
    {
        var rows = new List<string>();
        await foreach (var row in world.Get<MessagingTables>().Events.QueryAsync<TableEntity>())
        {
            rows.Add($"{row.RowKey} {row.GetString("Type")}");
        }

        return rows;
    }

    private static string Reference(SentMessage message) =>
        message.Reference ?? message.ReceiptsTo?.Query ?? throw new InvalidDataException($"Message {message.Id} has no reference of ours.");
}
