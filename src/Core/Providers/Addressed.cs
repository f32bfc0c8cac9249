namespace Messaging.Providers;

// In a group people say whom they speak to: "@us, 2 please". The name in front is no part of what they say; one in the middle is.
internal static class Addressed
{
    // The words after a name that ends there; all of them where nothing else is said.
    public static string After(string text, int name) => text[name..].TrimStart(' ', ',', ':') is { Length: > 0 } words ? words : text;
}
