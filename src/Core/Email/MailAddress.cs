using System.Text.RegularExpressions;

namespace Messaging.Email;

// An address as headers write it: ada@example.com, Ada <ada@example.com>, "Lovelace, Ada" <ada@example.com>, ada@example.com (Ada).
internal sealed partial record MailAddress(string Address, string? Name)
{
    private const int Longest = 254; // https://www.rfc-editor.org/errata/eid1690

    // An address is compared in lower case: no mailbox anywhere depends on the case of its letters.
    public static MailAddress? Read(string? text)
    {
        if (text is null || text.Length > 10 * Longest || Shape().Match(text.Trim()) is not { Success: true } match)
        {
            return null;
        }

        var address = match.Groups["address"].Value.ToLowerInvariant();
        var name = EncodedWords.Decode(match.Groups["name"].Value.Trim()).Trim('"', '\'', ' ').Replace("\\\"", "\"", StringComparison.Ordinal);
        return address.Length > Longest ? null : new(address, name.Length > 0 && name != address ? name : null);
    }

    // The domain of an address; our own ids of mails end in it.
    public static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..];

    // As a header writes it: a name is quoted whatever it is, because names have commas and dots.
    public override string ToString() => Name is null ? Address : $"\"{Name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\" <{Address}>";

    [GeneratedRegex(@"^(?:(?<name>[^<>]*)<\s*(?<address>[^\s<>@,;""()]+@[^\s<>@,;""()]+)\s*>|(?<address>[^\s<>@,;""()]+@[^\s<>@,;""()]+)(?:\s*\((?<name>[^()]*)\))?)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
