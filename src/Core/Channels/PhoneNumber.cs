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
}
