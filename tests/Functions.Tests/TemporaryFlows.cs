using Messaging.Functions.Flows;
using Messaging.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Functions.Tests;

/// <summary>Small flows, each with its own start; the first one meets customers on all accounts of the sample settings.</summary>
internal sealed class TemporaryFlows : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("flows-").FullName;

    /// <param name="flows">Name, start and steps of each, as written in its file.</param>
    public TemporaryFlows(params IReadOnlyList<(string Name, string Start, string Steps)> flows)
    {
        foreach (var (name, start, steps) in flows)
        {
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "flows")).FullName, $"{name}.yaml"), $$"""
                flow: {{name}}
                title: { en: The {{name}}, fr: Le {{name}} }
                start: { {{start}} }
                steps:
                {{string.Join('\n', steps.Split('\n').Select(line => $"  {line}"))}}
                """);
        }

        Options = new WorldOptions
        {
            Settings = WorldOptions.OnEveryAccount(flows[0].Name),
            Services = services => services.AddSingleton(FlowFolder.Beside(_folder)),
        };
    }

    public WorldOptions Options { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
