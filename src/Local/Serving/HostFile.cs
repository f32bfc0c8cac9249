using System.Text.Json;
using Messaging.Local.Engine;

namespace Messaging.Local.Serving;

/// <summary>What host.json tells the durable task extension, as far as the local engine can do the same: the versions of orchestrations.</summary>
internal static class HostFile
{
    private const string Name = "host.json";

    /// <param name="engine">The options to complete.</param>
    /// <param name="folder">Where the function app lies.</param>
    public static EngineOptions Complete(EngineOptions engine, string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, Name)));
        var durable = json.RootElement.GetProperty("extensions").GetProperty("durableTask");
        return engine with
        {
            DefaultVersion = durable.GetProperty("defaultVersion").GetString()!,
            VersionMatch = Enum.Parse<VersionMatchStrategy>(durable.GetProperty("versionMatchStrategy").GetString()!),
            VersionFailure = Enum.Parse<VersionFailureStrategy>(durable.GetProperty("versionFailureStrategy").GetString()!),
        };
    }
}
