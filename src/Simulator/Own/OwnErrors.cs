using System.Globalization;
using System.Text.Json.Nodes;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Own;

/// <summary>The reference adapter's errors. It has numbers for codes, of which the first three digits are the HTTP status.</summary>
internal static class OwnErrors
{
    public const int Malformed = 4000;
    public const int Unsigned = 4010;
    public const int NotDeclared = 4220;
    public const int WindowClosed = 4221;
    public const int OptedOut = 4222;
    public const int Blocked = 4223;
    public const int TooMany = 4290;
    public const int Broken = 5000;
    public const int Unreached = 5020;

    private static readonly Dictionary<int, (string Error, string Reason)> Known = new()
    {
        [Malformed] = ("refused", "The request is malformed."),
        [Unsigned] = ("misconfigured", "The signature is missing, wrong or old."),
        [NotDeclared] = ("refused", "This cannot be shown here."),
        [WindowClosed] = ("window-closed", "The customer has not written for too long."),
        [OptedOut] = ("opted-out", "The customer does not want to hear from you."),
        [Blocked] = ("blocked", "The customer has blocked you."),
        [TooMany] = ("refused", "This is too fast."),
        [Broken] = ("refused", "Something went wrong here."),
        [Unreached] = ("refused", "The webhook was not taken."),
    };

    public static VendorAnswer Answer(int code, string? details = null)
    {
        var error = Json(code, details);

        // A key may be about to be changed, and what is too fast or broken passes.
        error["fatal"] = code is not (Unsigned or TooMany or Broken or Unreached);
        return new VendorAnswer(code / 10, code, error);
    }

    /// <summary>The same where it is found out later: in a receipt.</summary>
    public static JsonObject Json(int code, string? details = null)
    {
        var (error, reason) = Known.GetValueOrDefault(code, ("refused", "It failed."));
        return new JsonObject { ["error"] = error, ["code"] = code.ToString(CultureInfo.InvariantCulture), ["reason"] = details ?? reason };
    }
}
