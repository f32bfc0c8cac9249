using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Messaging.Local.Serving;

/// <summary>The settings of a host on this machine: local.settings.json if there is one, otherwise the sample, whose accounts are simulated; the environment overrides both.</summary>
public static class LocalSettings
{
    private const string SampleFile = "local.settings.sample.json";
    private static readonly string[] Files = ["local.settings.json", SampleFile];

    public static IConfiguration Load(string folder)
    {
        var file = Files.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"Neither {string.Join(" nor ", Files)} is in {folder}.");
        return new ConfigurationBuilder()
            .AddInMemoryCollection(Values(file))
            .AddEnvironmentVariables()
            .Build();
    }

    /// <summary>The sample alone, whatever else there may be on this machine.</summary>
    public static IConfiguration Sample(string folder) => new ConfigurationBuilder().AddInMemoryCollection(Values(Path.Combine(folder, SampleFile))).Build();

    private static Dictionary<string, string?> Values(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return json.RootElement.GetProperty("Values").EnumerateObject().ToDictionary(
            value => value.Name.Replace("__", ":", StringComparison.Ordinal),
            value => value.Value.GetString());
    }
}
