namespace Messaging.Local.Tests.Engine;

/// <summary>A rule that holds calm or hostile is a test of a class derived from this one, which is run in both modes.</summary>
public abstract class EngineRules(bool isHostile) : IAsyncLifetime
{
    private protected EngineWorld World { get; } = new(isHostile);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await World.DisposeAsync();
}
