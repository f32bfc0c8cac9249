using System.Globalization;
using System.Text;
using Messaging.Messages;

namespace Messaging.Channels;

/// <summary>Reads a customer's reply to a choice. However the choice was shown (<see cref="Fit"/>), each way of answering it counts.</summary>
public static class ChoiceAnswer
{
    private const string AfterNumber = ".)\ufe0f\u20e3"; // The last two make a digit a keycap emoji.

    /// <summary>The option that a reply picks: by its id where it was tapped, by its label (case, accents and surrounding space do not matter), by its number in any script or as a word ("2", "2.", "２", "two"), or by its id as it is. A label goes before a number, because a label may be one.</summary>
    /// <param name="reply">What the customer sent.</param>
    /// <param name="options">The options in the order in which they were shown.</param>
    /// <returns>The option; nothing when the reply picks none, or could mean several.</returns>
    public static ChoiceOption? Match(Content reply, IReadOnlyList<ChoiceOption> options) => reply switch
    {
        Content.ChoiceReply tapped => options.FirstOrDefault(option => option.Id == tapped.OptionId) ?? ByLabel(tapped.Label, options),
        Content.Text typed => ByLabel(typed.Body, options) ?? ByNumber(typed.Body, options) ?? ById(typed.Body, options),
        _ => null,
    };

    private static ChoiceOption? ByLabel(string text, IReadOnlyList<ChoiceOption> options)
    {
        var said = text.Trim();
        if (options.Where(option => option.Label.Trim() == said).ToList() is [var exact])
        {
            return exact;
        }

        var folded = FoldedText.Of(said);
        return folded.Length > 0 && options.Where(option => FoldedText.Of(option.Label.Trim()) == folded).ToList() is [var alike] ? alike : null;
    }

    private static ChoiceOption? ByNumber(string text, IReadOnlyList<ChoiceOption> options)
    {
        var digits = FoldedText.Sound(text.Trim()).Normalize(NormalizationForm.FormKC).TrimEnd([.. AfterNumber]).TrimStart('(');
        var number = 0;
        foreach (var digit in digits.Length is > 0 and <= 3 ? digits : "")
        {
            var value = CharUnicodeInfo.GetDecimalDigitValue(digit);
            number = value < 0 || number < 0 ? -1 : (number * 10) + value;
        }

        return At(number, options) ?? (NumberWords.Read(FoldedText.Of(text.Trim().TrimEnd('.', ')', '!'))) is { } word ? At(word, options) : null);
    }

    private static ChoiceOption? At(int number, IReadOnlyList<ChoiceOption> options) => number >= 1 && number <= options.Count ? options[number - 1] : null;

    private static ChoiceOption? ById(string text, IReadOnlyList<ChoiceOption> options) =>
        options.FirstOrDefault(option => option.Id.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));
}
