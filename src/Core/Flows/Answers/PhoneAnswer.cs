using Messaging.Channels;
using Messaging.Flows.Yaml;
using Messaging.Messages;

namespace Messaging.Flows.Answers;

/// <summary>A phone number, kept as E.164 writes it. Without a country that the flow names it needs its country code, because a guess would call a stranger.</summary>
/// <attribute name="country">The country of numbers that are written without its code.</attribute>
internal sealed record PhoneAnswer(Country? Country) : AnswerType
{
    private const int FewestDigits = 8;

    public static AnswerType Read(Attributes from) => new PhoneAnswer(from.Optional("country", CountryOf, null));

    public override Value? Understand(Content content, TurnDraft turn)
    {
        var words = content is Content.ContactCards { People: [{ Phones: [var phone] }] } ? phone : WordsOf(content);
        return Number(FoldedText.Of(words).Trim()) is { Length: > FewestDigits } number ? Value.Of(number) : null;
    }

    private string? Number(string written)
    {
        var bare = written.StartsWith("tel:", StringComparison.Ordinal) ? written[4..] : written;
        return bare.StartsWith('+') ? PhoneNumber.Normalize(WithoutTrunk(bare))
            : bare.StartsWith("00", StringComparison.Ordinal) ? PhoneNumber.Normalize(WithoutTrunk($"+{bare[2..]}"))
            : Country is { } country ? PhoneNumber.Normalize(country.International(bare))
            : null;
    }

    // +44 (0)20: the zero is dialled at home only.
    private static string WithoutTrunk(string number) => number.Replace("(0)", "", StringComparison.Ordinal);

    private static Reader<Country?> CountryOf => new(new Form.Word(Country.Letters), (node, checks) => Country.Of((node as Node.Scalar)?.Text ?? "") is { } country
        ? country
        : checks.Error(node.At, $"Expected a country's two letters such as FR or DE, of those whose numbers are known, not {node.Word}.", (Country?)null));
}
