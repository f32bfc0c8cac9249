namespace Messaging.Brands;

/// <summary>How a brand of the company's speaks. Checked where texts are written, and applied where they are sent.</summary>
/// <param name="Name">Its name in the settings.</param>
public sealed record Brand(string Name)
{
    /// <summary>Whether it uses emoji.</summary>
    public bool Emoji { get; init; } = true;

    /// <summary>Whether it sends moving pictures for fun.</summary>
    public bool Gifs { get; init; } = true;

    /// <summary>The longest text of one message, in UTF-16 code units; what is longer comes in several. Nothing for what the channel allows.</summary>
    public int? Bubble { get; init; }

    /// <summary>How it addresses people.</summary>
    public Tone Tone { get; init; } = Tone.Any;
}

/// <summary>How people are addressed.</summary>
public enum Tone
{
    /// <summary>As whoever writes likes.</summary>
    Any,

    /// <summary>Sie, vous, usted, Lei.</summary>
    Formal,

    /// <summary>Du, tu.</summary>
    Informal,
}
