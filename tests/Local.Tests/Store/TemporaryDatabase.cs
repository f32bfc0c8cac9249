using Messaging.Local.Store;

namespace Messaging.Local.Tests.Store;

internal sealed class TemporaryDatabase : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("messaging-").FullName;

    public TemporaryDatabase() => Database = Open();

    public Database Database { get; private set; }

    public string File => Path.Combine(_folder, "test.db");

    public void Reopen()
    {
        Database.Dispose();
        Database = Open();
    }

    public void Dispose()
    {
        Database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Database Open() => new(new DatabaseOptions(File) { Durability = Durability.Off });
}
