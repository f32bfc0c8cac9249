using System.Diagnostics;
using Messaging.Local.Store;

namespace Messaging.Bench;

/// <summary>What the disk allows: one durable insert, by as many writers at once as the engine has instances.</summary>
internal static class Floor
{
    private const int Writers = 1_000;
    private const int InsertsEach = 500;

    public static async Task RunAsync(string folder)
    {
        using var database = new Database(new DatabaseOptions(Path.Combine(folder, "floor.db")));
        await database.Write(session => session.Execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, bytes BLOB)"));
        var payload = new byte[100];
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async _ =>
        {
            for (var i = 0; i < InsertsEach; i++)
            {
                await database.Write(session => session.Prepare("INSERT INTO notes (bytes) VALUES (?)").Bind(1, payload).Run());
            }
        }));
        Report.Rate("durable inserts (floor)", Writers * InsertsEach, Stopwatch.GetElapsedTime(start));
    }
}
