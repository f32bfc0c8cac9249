using Azure.Data.Tables;
using Messaging.Local.Tables;
using Messaging.Local.Tests.Store;

namespace Messaging.Local.Tests.Tables;

public sealed class LocalTableRules : StrictTableRules, IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    public LocalTableRules() => Service = new LocalTableServiceClient(_temporary.Database, TimeProvider.System);

    protected override TableServiceClient Service { get; }

    public void Dispose() => _temporary.Dispose();
}
