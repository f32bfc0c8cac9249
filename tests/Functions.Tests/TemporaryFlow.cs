using Messaging.Functions.Flows;
using Messaging.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Functions.Tests;

/// <summary>A flow of one step, which all accounts of the sample settings use.</summary>
internal sealed class TemporaryFlow : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public TemporaryFlow(string step, string? outcomes) => File.WriteAllText(_file, $$"""
        flow: needy
        title: Needy
        start: { conversation: opened, by: contact }
        steps:
          only:
            {{step}}
            {{(outcomes is null ? "" : $"outcomes: {{ {outcomes} }}")}}
            then: end
        """);

    public IReadOnlyDictionary<string, string?> Settings { get; } = WorldOptions.OnEveryAccount("needy");

    public void Register(IServiceCollection services) => services.AddSingleton(FlowFolder.Of(_file));

    public void Dispose() => File.Delete(_file);
}
