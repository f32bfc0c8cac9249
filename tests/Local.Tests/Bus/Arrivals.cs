namespace Messaging.Local.Tests.Bus;

/// <summary>Tells a test that a handler has begun; fails the test if none does, instead of letting it wait for ever.</summary>
internal sealed class Arrivals : IDisposable
{
    private readonly SemaphoreSlim _arrived = new(0);

    public void Tell() => _arrived.Release();

    public async Task Next() => (await _arrived.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBeTrue("no handler has begun");

    public void Dispose() => _arrived.Dispose();
}
