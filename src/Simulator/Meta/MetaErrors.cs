using System.Text.Json.Nodes;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Meta;

/// <summary>The Cloud API's errors, by https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes.</summary>
internal static class MetaErrors
{
    private const string Page = "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/";

    private static readonly Dictionary<int, (int Status, string Title)> Known = new()
    {
        [0] = (401, "AuthException"),
        [1] = (400, "API Unknown"),
        [2] = (503, "API Service"),
        [3] = (500, "API Method"),
        [4] = (400, "API Too Many Calls"),
        [10] = (403, "Permission Denied"),
        [100] = (400, "Invalid parameter"),
        [190] = (401, "Invalid OAuth access token - Cannot parse access token"),
        [368] = (403, "Temporarily blocked for policies violations"),
        [80007] = (400, "Rate limit issues"),
        [130429] = (400, "Rate limit hit"),
        [130472] = (400, "User's number is part of an experiment"),
        [131000] = (500, "Something went wrong"),
        [131005] = (403, "Access denied"),
        [131008] = (400, "Required parameter is missing"),
        [131009] = (400, "Parameter value is not valid"),
        [131016] = (500, "Service unavailable"),
        [131021] = (400, "Recipient cannot be sender"),
        [131026] = (400, "Message undeliverable"),
        [131030] = (400, "Recipient phone number not in allowed list"),
        [131031] = (403, "Business Account locked"),
        [131042] = (400, "Business eligibility payment issue"),
        [131045] = (500, "Incorrect certificate"),
        [131047] = (400, "Re-engagement message"),
        [131048] = (400, "Spam rate limit hit"),
        [131049] = (400, "Message not delivered to maintain healthy ecosystem engagement"),
        [131050] = (400, "User has stopped marketing messages"),
        [131051] = (400, "Message type unknown"),
        [131052] = (400, "Media download error"),
        [131053] = (400, "Media upload error"),
        [131056] = (400, "(Business Account, Consumer Account) pair rate limit hit"),
        [131057] = (500, "Account in maintenance mode"),
        [132000] = (400, "Template Param Count Mismatch"),
        [132001] = (404, "Template does not exist"),
        [132012] = (400, "Template Parameter Format Mismatch"),
        [132015] = (400, "Template is paused"),
        [132016] = (400, "Template is disabled"),
        [132018] = (400, "There is an issue with the parameters in your template"),
        [133010] = (400, "Phone number not registered"),
    };

    public static VendorAnswer Answer(int code, string? details, string trace)
    {
        var (status, title) = Of(code);
        var error = new JsonObject { ["message"] = $"(#{code}) {title}", ["type"] = "OAuthException", ["code"] = code, ["fbtrace_id"] = trace };

        // The words about a parameter replace the general ones of code 100; with other codes they stand beside them.
        if (code == 100)
        {
            error["message"] = $"(#{code}) {details ?? title}";
        }
        else
        {
            error["error_data"] = new JsonObject { ["messaging_product"] = "whatsapp", ["details"] = details ?? title };
        }

        return new VendorAnswer(status, code, new JsonObject { ["error"] = error });
    }

    /// <summary>The same error when it is only found out later, in a status.</summary>
    public static JsonObject InStatus(int code) => new()
    {
        ["code"] = code,
        ["title"] = Of(code).Title,
        ["message"] = Of(code).Title,
        ["error_data"] = new JsonObject
        {
            ["details"] = code == 131047
                ? "Message failed to send because more than 24 hours have passed since the customer last replied to this number."
                : Of(code).Title,
        },
        ["href"] = Page,
    };

    private static (int Status, string Title) Of(int code) => Known.GetValueOrDefault(code, (400, $"Error {code}"));
}
