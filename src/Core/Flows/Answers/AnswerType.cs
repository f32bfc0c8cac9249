using Messaging.Flows.Templates;
using Messaging.Messages;

namespace Messaging.Flows.Answers;

/// <summary>What kind of answer a question wants: how it is put, and what of an answer is kept.</summary>
internal abstract record AnswerType
{
    /// <summary>What it shows beside the question.</summary>
    public virtual IEnumerable<LocalText> Says => [];

    /// <summary>What of the settings it cannot do without.</summary>
    public virtual IEnumerable<SettingUse> Uses => [];

    /// <summary>Whether any words will do: then it cannot be told from the words that they are meant as an answer.</summary>
    public virtual bool IsAnything => false;

    /// <summary>The question as the customer sees it.</summary>
    public virtual Content Question(string text, TurnDraft turn) => new Content.Text(text);

    /// <summary>The answer's value; nothing when it is not valid.</summary>
    public abstract Value? Understand(Content content, TurnDraft turn);

    /// <summary>The words of an answer, whatever form it has; empty where there are none.</summary>
    internal static string WordsOf(Content content) => content.Words;
}
