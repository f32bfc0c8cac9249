using Messaging.Brands;

namespace Messaging.Flows;

/// <summary>A text that a flow says to customers.</summary>
/// <param name="Language">In which language, as in BCP 47; empty where it is meant for all.</param>
/// <param name="Tone">In which tone, if the author says so.</param>
/// <param name="Text">The text as written: with its holes.</param>
public sealed record SaidText(string Language, Tone Tone, string Text);
