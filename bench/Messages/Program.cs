using Messaging.Bench;

// dotnet run -c Release --project bench/Messages
// The floor and the product take turns in one run, so that the ratio holds whatever else the machine does.
const int Rounds = 5;
if (args is ["accept" or "turns"])
{
    // One part alone, for a profiler.
    var alone = Directory.CreateTempSubdirectory("messaging-bench-").FullName;
    Console.WriteLine(args[0] == "accept" ? await ProductServer.MeasureAccepting(alone) : await ProductServer.MeasureTurns(alone));
    Directory.Delete(alone, recursive: true);
    return;
}

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
