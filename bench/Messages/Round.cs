using System.Globalization;

namespace Messaging.Bench;

/// <summary>What was done a second.</summary>
/// <param name="Floor">Requests of the floor.</param>
/// <param name="Accepted">Webhooks answered with 200.</param>
/// <param name="Turns">Messages answered, until the provider has accepted the answer.</param>
internal sealed record Round(double Floor, double Accepted, double Turns)
{
    public static Round Median(IReadOnlyCollection<Round> rounds) =>
        new(Middle(rounds.Select(round => round.Floor)), Middle(rounds.Select(round => round.Accepted)), Middle(rounds.Select(round => round.Turns)));

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"floor {Floor:N0}/s, webhook to 200 {Accepted:N0}/s ({Accepted / Floor:P0}), whole turns {Turns:N0}/s ({Turns / Floor:P1})");

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
