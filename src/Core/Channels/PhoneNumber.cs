using System.Text;

namespace Messaging.Channels;

/// <summary>Phone numbers in the one spelling that addresses use: E.164, a plus and 5 to 15 digits that do not begin with zero (https://www.itu.int/rec/T-REC-E.164).</summary>
public static class PhoneNumber
{
    private const int FewestDigits = 5;
    private const int MostDigits = 15;
    private const string Separators = " -.()/\u00a0";

    /// <summary>The number in E.164, or nothing when the text is no international number.</summary>
    /// <param name="text">A number with or without its plus, e.g. 4915112345678 or +49 151 12345678. A national number (0151 ...) is nothing, because its country is a guess.</param>
    public static string? Normalize(string text)
    {
        var number = new StringBuilder("+", MostDigits + 1);
        var trimmed = text.AsSpan().Trim();
        foreach (var character in trimmed.StartsWith('+') ? trimmed[1..] : trimmed)
        {
            if (char.IsAsciiDigit(character) && number.Length <= MostDigits)
            {
                number.Append(character);
            }
            else if (!Separators.Contains(character))
            {
                return null;
            }
        }

        return number.Length > FewestDigits && number[1] != '0' ? number.ToString() : null;
    }

    /// <summary>
    /// One spelling of a number for all those under which vendors know the same phone: in Brazil with the ninth digit of mobile numbers,
    /// in Mexico without the 1, in Argentina without the 9 that was dialled before them. Only to compare by: a message goes to the number as it came.
    /// Source: https://faq.whatsapp.com/1294841057948784 (about international numbers), https://www.itu.int/oth/T0202.aspx (national plans)
    /// </summary>
    /// <param name="handle">A number in E.164; anything else is given back as it is.</param>
    public static string Canonical(string handle) => handle switch
    {
        ['+', '5', '5', _, _, >= '6' and <= '9', ..] when handle.Length == 13 => $"{handle[..5]}9{handle[5..]}",
        ['+', '5', '2', '1', ..] when handle.Length == 14 => $"+52{handle[4..]}",
        ['+', '5', '4', '9', ..] when handle.Length == 14 => $"+54{handle[4..]}",
        _ => handle,
    };
}
