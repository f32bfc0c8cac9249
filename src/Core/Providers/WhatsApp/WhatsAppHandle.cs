using System.Text.RegularExpressions;
using Messaging.Channels;

namespace Messaging.Providers.WhatsApp;

// A customer is known by his phone number or, if he hides it behind a user name, by an id that holds for our business only,
// e.g. US.13491208655302741918 (https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids).
internal static partial class WhatsAppHandle
{
    public static string? Of(string? phone, string? userId) => (phone is null ? null : PhoneNumber.Normalize(phone)) ?? userId ?? phone;

    // One that is misspelt is ignored; the message counts.
    public static string? UserId(string? text) => text is not null && IsUserId(text) ? text : null;

    public static bool IsUserId(string text) => BusinessScoped().IsMatch(text);

    [GeneratedRegex(@"^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}\z", RegexOptions.CultureInvariant)]
    private static partial Regex BusinessScoped();
}
