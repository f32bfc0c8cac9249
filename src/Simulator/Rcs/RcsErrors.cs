using System.Text.Json.Nodes;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Rcs;

/// <summary>Google's errors, by https://cloud.google.com/apis/design/errors.</summary>
internal static class RcsErrors
{
    public static VendorAnswer Answer(int status, string? details)
    {
        var (word, message) = status switch
        {
            400 => ("INVALID_ARGUMENT", "Request contains an invalid argument."),
            401 => ("UNAUTHENTICATED", "Request had invalid authentication credentials."),
            403 => ("PERMISSION_DENIED", "The caller does not have permission"),
            404 => ("NOT_FOUND", "Requested entity was not found."),
            409 => ("ALREADY_EXISTS", "Requested entity already exists"),
            429 => ("RESOURCE_EXHAUSTED", "Quota exceeded."),
            503 => ("UNAVAILABLE", "The service is currently unavailable."),
            _ => ("INTERNAL", "Internal error encountered."),
        };
        return new VendorAnswer(status, status, new JsonObject
        {
            ["error"] = new JsonObject { ["code"] = status, ["message"] = details ?? message, ["status"] = word },
        });
    }
}
