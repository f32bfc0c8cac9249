namespace Messaging.Flows.Templates;

/// <summary>A piece of a template.</summary>
internal abstract record TemplatePart
{
    private TemplatePart()
    {
    }

    public sealed record Literal(string Text) : TemplatePart;

    public sealed record Hole(ValuePath Path, Format[] Formats) : TemplatePart
    {
        /// <summary>What fills the hole. Where nothing does, the text has a gap there, and the trace says so.</summary>
        public Value Fill(TurnDraft turn, string language)
        {
            var value = turn.Read(Path);
            var known = value.IsKnown;
            foreach (var format in Formats)
            {
                value = format(value, language);
            }

            if (!known && !value.IsKnown)
            {
                turn.Warn($"There is nothing at '{Path}'.");
            }

            return value;
        }

        public string Show(TurnDraft turn, string language) => turn.Cut(Fill(turn, language).ToString());
    }
}

/// <summary>Changes what is shown of a value; its argument is already bound.</summary>
internal delegate Value Format(Value value, string language);
