using System.Text.Json;

namespace Messaging.Providers.Rcs;

// https://developers.google.com/business-communications/rcs-business-messaging/support/error-codes; its words are those of
// https://cloud.google.com/apis/design/errors.
internal static class RcsErrors
{
    public static SendOutcome Interpret(HttpReply reply) => HttpOutcome.Of(reply, body => Read(body, reply));

    private static SendOutcome Read(JsonElement body, HttpReply reply) => body.Get("error") switch
    {
        { ValueKind: JsonValueKind.Object } error => Failure(error.Word("status"), error.Word("message") ?? "Google gives no reason.", reply),

        // The exchange of the token answers otherwise: https://www.rfc-editor.org/rfc/rfc6749#section-5.2.
        { ValueKind: JsonValueKind.String } error => new SendOutcome.Misconfigured(
            JsonStrings.Of(error), body.Word("error_description") ?? "Google gives no reason."),
        _ => reply.Status == 200 && Sent(body) is { } id ? new SendOutcome.Accepted(id) : HttpOutcome.Of(reply),
    };

    private static SendOutcome Failure(string? status, string reason, HttpReply reply) => status switch
    {
        // The number has no RCS, or its carrier does not know the agent: another channel may reach it.
        "NOT_FOUND" => new SendOutcome.Refused(status, reason),
        "ALREADY_EXISTS" => new SendOutcome.AlreadyAccepted(null),
        "PERMISSION_DENIED" or "UNAUTHENTICATED" => new SendOutcome.Misconfigured(status, reason),
        "INVALID_ARGUMENT" or "FAILED_PRECONDITION" or "OUT_OF_RANGE" => new SendOutcome.Refused(status, reason),
        _ => HttpOutcome.Of(reply, status, reason),
    };

    // phones/{number}/agentMessages/{id}
    private static string? Sent(JsonElement body) =>
        body.Word("name") is { } name && name.Split('/') is [.., "agentMessages", { Length: > 0 } id] ? id : null;
}
