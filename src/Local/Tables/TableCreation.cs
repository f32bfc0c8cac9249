using Azure;
using Azure.Data.Tables.Models;
using Messaging.Local.Responses;

namespace Messaging.Local.Tables;

internal static class TableCreation
{
    public static async Task<Response<TableItem>> CreateIfNotExists(this TableStore store, string name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (TableNames.Check(name) is { } refused)
        {
            throw refused.ToException();
        }

        var created = await store.Create(name);
        return Response.FromValue(new TableItem(name), new LocalResponse(created ? 204 : 409));
    }
}
