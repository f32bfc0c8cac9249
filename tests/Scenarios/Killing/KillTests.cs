using System.Globalization;
using Messaging.Conversations;
using Messaging.Outbound;
using Messaging.Shared;

namespace Messaging.Scenarios.Killing;

public sealed class KillTests
{
    private const int AtOnce = 8;

    private static readonly IReadOnlyList<string> Customers =
        [.. Enumerable.Range(0, 100).Select(number => $"+1500555{number.ToString("D4", CultureInfo.InvariantCulture)}")];

    [Fact]
    public async Task A_host_that_is_killed_under_load_loses_nothing_and_says_nothing_twice()
    {
        await using var town = await Town.Begin();

        // The first customer's answer waits for a timer when the host dies.
        await town.RateLimit(Customers[0], seconds: 5);
        await Write(town, Customers[0]);
        await RealTime.Until(async () => (await town.Open(Town.First(Customers[0])))?.Messages is [{ Attempts: 1, Dispatch: Dispatch.Waiting }, ..]);

        var unanswered = await WriteAll(town, Customers.Skip(1), killAfter: 30);
        await town.StartHost();
        unanswered.ShouldNotBeEmpty("the host was to die under load");

        // The vendors post again what got no 200.
        (await WriteAll(town, unanswered)).ShouldBeEmpty();
        await RealTime.Until(async () => (await Stories(town)).All(IsAtRest));

        var stories = await Stories(town);
        var sent = (await town.Sent()).CountBy(reference => reference).ToDictionary();
        foreach (var (customer, story) in Customers.Zip(stories))
        {
            story!.Timeline.Select(line => line.What).OfType<TimelineItem.FromCustomer>().Select(said => said.MessageId).ShouldBe([Id(customer)]);
            foreach (var message in story.Messages)
            {
                // Only of what was under way when the host died is it not known yet whether it was sent; but twice it was not.
                sent.GetValueOrDefault(message.Message.Id.Value).ShouldBeInRange(message.IsSettled() ? 1 : 0, 1, message.ToString());
            }
        }

        stories.SelectMany(story => story!.Messages).Count(message => !message.IsSettled()).ShouldBeLessThanOrEqualTo(2 * AtOnce);
        stories[0]!.Messages[0].Attempts.ShouldBe(2);
    }

    /// <summary>Everything was said, or waits for a doubt to be over.</summary>
    private static bool IsAtRest(OpenConversation? story) => story is { Messages.Count: > 0 }
        && story.Messages.All(message => message.IsSettled() || story.Messages.Any(other => other.Dispatch is Dispatch.Claimed or Dispatch.InDoubt));

    private static async Task<IReadOnlyList<OpenConversation?>> Stories(Town town) =>
        await Task.WhenAll(Customers.Select(customer => town.Open(Town.First(customer))));

    /// <summary>So many write at once, and each is answered before the next one writes. Those whose message was not answered with 200.</summary>
    private static async Task<IReadOnlyList<string>> WriteAll(Town town, IEnumerable<string> customers, int killAfter = int.MaxValue)
    {
        var (posted, killed) = (0, Task.CompletedTask);
        var unanswered = new List<string>();
        await Parallel.ForEachAsync(customers, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (customer, _) =>
        {
            if (Interlocked.Increment(ref posted) == killAfter)
            {
                killed = town.KillHost();
            }

            if (await Write(town, customer))
            {
                await Answered(town, customer);
            }
            else
            {
                lock (unanswered)
                {
                    unanswered.Add(customer);
                }
            }
        });
        await killed;
        return unanswered;
    }

    private static async Task Answered(Town town, string customer)
    {
        try
        {
            await RealTime.Until(async () => IsAtRest(await town.Open(Town.First(customer))), tick: 5);
        }
        catch (HttpRequestException)
        {
            // The host died meanwhile.
        }
    }

    private static Task<bool> Write(Town town, string customer) => town.Write(customer, Id(customer));

    private static string Id(string customer) => $"wamid.{customer.TrimStart('+')}";
}
