using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Messaging.Messages;

/// <summary>What takes the place of a template's placeholder. A closed set.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Phrase), "text")]
[JsonDerivedType(typeof(Money), "money")]
[JsonDerivedType(typeof(Date), "date")]
[JsonDerivedType(typeof(Medium), "medium")]
[JsonDerivedType(typeof(Spot), "place")]
public abstract partial record TemplateValue
{
    private TemplateValue()
    {
    }

    /// <summary>The placeholder's name, where the template names them; nothing where it numbers them.</summary>
    public string? Name { get; init; }

    /// <summary>The value in words, on one line: vendors refuse line breaks, tabs and more than four spaces in a row.</summary>
    [JsonIgnore]
    public string Words => OneLine(this switch
    {
        Phrase phrase => phrase.Value,
        Money money => money.Written,
        Date date => date.Written,
        Medium { Media.Source: MediaSource.Link at } => at.Address.AbsoluteUri,
        Medium { Media.Source: MediaSource.ProviderMedia at } => at.Id,
        Spot { Location: var at } => at.Name ?? at.Address ?? string.Create(CultureInfo.InvariantCulture, $"{at.Latitude}, {at.Longitude}"),
        _ => throw new InvalidOperationException("A medium of a template is at a link or at the provider."),
    });

    /// <summary>A text on one line.</summary>
    /// <param name="text">Any text.</param>
    public static string OneLine(string text) => Blank().Replace(text.Trim(), " ");

    /// <summary>A text.</summary>
    /// <param name="Value">The text.</param>
    public sealed record Phrase(string Value) : TemplateValue;

    /// <summary>An amount of money, which the customer's device may write in its own way.</summary>
    /// <param name="Amount">How much.</param>
    /// <param name="Currency">As in ISO 4217.</param>
    /// <param name="Written">How it reads where the device does not.</param>
    public sealed record Money(decimal Amount, string Currency, string Written) : TemplateValue;

    /// <summary>A day or a time.</summary>
    /// <param name="Written">How it reads.</param>
    public sealed record Date(string Written) : TemplateValue;

    /// <summary>A picture, film or file above the text.</summary>
    /// <param name="Media">Which; without a caption.</param>
    public sealed record Medium(Content.Media Media) : TemplateValue;

    /// <summary>A place above the text.</summary>
    /// <param name="Location">Which.</param>
    public sealed record Spot(Content.Location Location) : TemplateValue;

    [GeneratedRegex(@"[\r\n\t\u2028\u2029\v\f]\s*| {5,}", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}

/// <summary>What one button of a template needs. A closed set.</summary>
/// <param name="Index">Which button, from 0.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Answers), "answers")]
[JsonDerivedType(typeof(Opens), "opens")]
[JsonDerivedType(typeof(Copies), "copies")]
public abstract record TemplateButton(int Index)
{
    /// <summary>What takes the place of its placeholder.</summary>
    [JsonIgnore]
    public string Value => this switch
    {
        Answers answers => answers.OptionId,
        Opens opens => opens.Ending,
        Copies copies => copies.Code,
        _ => throw new System.Diagnostics.UnreachableException(GetType().Name),
    };

    /// <summary>A button that answers.</summary>
    /// <param name="Index">Which button, from 0.</param>
    /// <param name="OptionId">What comes back when it is tapped.</param>
    public sealed record Answers(int Index, string OptionId) : TemplateButton(Index);

    /// <summary>A button that opens a page.</summary>
    /// <param name="Index">Which button, from 0.</param>
    /// <param name="Ending">The end of the page's address, behind what was approved of it.</param>
    public sealed record Opens(int Index, string Ending) : TemplateButton(Index);

    /// <summary>A button that copies a code to the clipboard.</summary>
    /// <param name="Index">Which button, from 0.</param>
    /// <param name="Code">The code.</param>
    public sealed record Copies(int Index, string Code) : TemplateButton(Index);
}
