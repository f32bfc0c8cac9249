using Messaging.Bench;

// The floor and the product take turns in one run, so that the ratio holds whatever else the machine does.
// The first rounds warm up; the last ones count.
const int Rounds = 6;
var folder = Directory.CreateTempSubdirectory("messaging-bench-").FullName;
try
{
    for (var round = 1; round <= Rounds; round++)
    {
        var floor = await FloorServer.Measure(Path.Combine(folder, $"floor{round}"));
        var accepted = await ProductServer.MeasureAccepting(Path.Combine(folder, $"accept{round}"));
        var turns = await ProductServer.MeasureTurns(Path.Combine(folder, $"turns{round}"));
        Console.WriteLine($"round {round}: floor {floor:N0}/s, webhook to 200 {accepted:N0}/s ({accepted / floor:P0}), whole turns {turns:N0}/s");
    }
}
finally
{
    Directory.Delete(folder, recursive: true);
}
