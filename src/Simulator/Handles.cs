using System.Text.RegularExpressions;

namespace Messaging.Simulator;

/// <summary>Customers are known by one spelling here, whatever the vendor's: E.164 with its plus, or an id that is no number, as it is.</summary>
internal static partial class Handles
{
    private const string WhatsAppPrefix = "whatsapp:";

    public static string Normalised(string handle)
    {
        var bare = handle.StartsWith(WhatsAppPrefix, StringComparison.Ordinal) ? handle[WhatsAppPrefix.Length..] : handle;
        return bare.Length > 0 && bare.All(char.IsAsciiDigit) ? $"+{bare}" : bare;
    }

    public static bool IsNumber(string handle) => Number().IsMatch(Normalised(handle));

    [GeneratedRegex(@"^\+[1-9]\d{6,14}\z")]
    private static partial Regex Number();
}
