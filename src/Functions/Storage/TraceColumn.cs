using Azure.Data.Tables;

namespace Messaging.Functions.Storage;

/// <summary>The trace in which a row was written, so that whoever acts on it can go on in it. Most rows have none.</summary>
internal static class TraceColumn
{
    private const string Column = "Trace";

    public static void PutTrace(this TableEntity row, string? trace)
    {
        if (trace is not null)
        {
            row[Column] = trace;
        }
    }

    public static string? TakeTrace(this TableEntity row) => row.GetString(Column);
}
