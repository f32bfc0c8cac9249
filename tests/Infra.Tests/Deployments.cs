using Messaging.Infra.Tests.Reading;

namespace Messaging.Infra.Tests;

/// <summary>What is looked at: what a stranger gets, and everything that can be chosen besides. Both are predicted once, side by side.</summary>
public sealed class Deployments : IAsyncLifetime
{
    private const string Somebody = "11111111-1111-1111-1111-111111111111";

    internal Deployment Usual { get; private set; } = null!;

    internal Deployment Everything { get; private set; } = null!;

    internal IEnumerable<Deployment> All => [Usual, Everything];

    public async Task InitializeAsync()
    {
        var usual = Bicep.Predict(("WEBCHAT_KEY", "made-for-this-test"), ("MEDIA_KEY", "made-for-this-test-as-well-32-or-more"), ("MESSAGING_DESK_CLIENT_ID", Somebody));
        var everything = Bicep.Predict(
            ("MESSAGING_PLAN", "Premium"), ("MESSAGING_PACKAGE", "release.zip"), ("DURABLE_BACKEND", "DurableTaskScheduler"), ("MESSAGING_PRIVATE", "true"),
            ("MESSAGING_DESK_CLIENT_ID", Somebody), ("MESSAGING_OPERATORS", Somebody), ("AZURE_PRINCIPAL_ID", Somebody),
            ("MESSAGING_ALERT_EMAILS", "night@example.com,day@example.com"), ("MESSAGING_BUDGET", "100"), ("MESSAGING_BUDGET_START", "2027-01-01"));
        Usual = await usual;
        Everything = await everything;
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

[CollectionDefinition(Name)]
public sealed class Predicted : ICollectionFixture<Deployments>
{
    public const string Name = "what would be deployed";
}
