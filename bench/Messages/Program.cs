using Messaging.Bench;

// Floor and product take turns in one run, so that the ratios hold whatever else the machine does.
const int WarmUps = 3;
const int Rounds = 7;
var folder = Directory.CreateTempSubdirectory("messaging-bench-").FullName;
try
{
    await using var floor = await FloorServer.Start(Path.Combine(folder, "floor"));
    await using var accepting = await AcceptingServer.Start(Path.Combine(folder, "accepting"));
    await using var answering = await AnsweringServer.Start(Path.Combine(folder, "answering"));
    var results = new List<Round>();
    for (var number = 1; number <= WarmUps + Rounds; number++)
    {
        var round = new Round(await floor.Measure(), await accepting.Measure(), await answering.Measure());
        Console.WriteLine(number <= WarmUps ? $"warming up: {round}" : $"round {number - WarmUps}: {round}");
        if (number > WarmUps)
        {
            results.Add(round);
        }
    }

    Console.WriteLine($"median: {Round.Median(results)}");
}
finally
{
    Directory.Delete(folder, recursive: true);
}
