using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Messaging.Local.Tables;

/// <summary>Why the service refuses a request: status and code are its own, the words are ours.</summary>
internal sealed record TableError(int Status, string Code, string Message)
{
    public static readonly TableError TableNotFound = Of(404, TableErrorCode.TableNotFound, "There is no such table.");
    public static readonly TableError EntityNotFound = Of(404, TableErrorCode.ResourceNotFound, "There is no such entity.");
    public static readonly TableError EntityExists = Of(409, TableErrorCode.EntityAlreadyExists, "The entity is there already.");
    public static readonly TableError ETagDiffers = Of(412, TableErrorCode.UpdateConditionNotSatisfied, "The entity has changed since.");

    private TableError(int status, TableErrorCode code, string message)
        : this(status, code.ToString(), message)
    {
    }

    public static TableError Bad(TableErrorCode code, string message) => new(400, code, message);

    public static TableError InvalidInput(string message) => Bad(TableErrorCode.InvalidInput, message);

    public RequestFailedException ToException() => new(Status, Message, Code, innerException: null);

    /// <summary>As the client library reports a transaction that was refused for one of its actions, or as a whole.</summary>
    public TableTransactionFailedException ToTransactionException(int? failedAction)
    {
        var failure = ToException();
        if (failedAction is { } index)
        {
            failure.Data["FailedEntity"] = index.ToString(CultureInfo.InvariantCulture);
        }

        return new TableTransactionFailedException(failure);
    }

    private static TableError Of(int status, TableErrorCode code, string message) => new(status, code, message);
}
