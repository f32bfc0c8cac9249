using System.Text.RegularExpressions;
using Messaging.Channels;

namespace Messaging.Simulator;

/// <summary>Customers are known by one spelling here, whatever the vendor's: E.164 with its plus, or an id that is no number, as it is.</summary>
internal static partial class Handles
{
    private const string WhatsAppPrefix = "whatsapp:";

    /// <summary>As a customer of that channel is known: an id of another kind stays as it is, though it is all digits.</summary>
    public static string Normalised(string handle, Channel channel) => channel is Channel.Sms or Channel.WhatsApp or Channel.Rcs ? Normalised(handle) : handle;

    /// <summary>Whether a customer of that channel can have this handle.</summary>
    public static bool IsCustomer(string handle, Channel channel) => channel switch
    {
        Channel.Sms or Channel.WhatsApp or Channel.Rcs => IsNumber(handle),
        Channel.Email => handle.IndexOf('@') is > 0 and var at && at < handle.Length - 1,
        _ => !string.IsNullOrWhiteSpace(handle),
    };

    public static string Normalised(string handle)
    {
        var bare = handle.StartsWith(WhatsAppPrefix, StringComparison.Ordinal) ? handle[WhatsAppPrefix.Length..] : handle;
        return bare.Length > 0 && bare.All(char.IsAsciiDigit) ? $"+{bare}" : bare;
    }

    public static bool IsNumber(string handle) => Number().IsMatch(Normalised(handle));

    [GeneratedRegex(@"^\+[1-9]\d{6,14}\z")]
    private static partial Regex Number();
}
