using Messaging.Bench;

// dotnet run -c Release --project bench/Engine [folder on the disk to measure]
var disk = args.FirstOrDefault() ?? Path.GetTempPath();
var folder = Directory.CreateDirectory(Path.Combine(disk, $"messaging-bench-{Environment.ProcessId}")).FullName;
try
{
    await Floor.RunAsync(folder);
    await RoundTrips.RunAsync(folder);
    await Waiting.RunAsync(folder);
}
finally
{
    Directory.Delete(folder, recursive: true);
}
