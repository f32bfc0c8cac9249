using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Messaging.Channels;

namespace Messaging.Providers.WebChat;

// What we gave away and believe when it comes back: nobody can make it without the account's secret Key, nor use it at another account.
internal static class WebChatSeal
{
    public static string Of(Account account, string text) => Base64Url.EncodeToString(HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(account.Secret("Key")), Encoding.UTF8.GetBytes($"{account.Id.Value}|{text}")));
}
