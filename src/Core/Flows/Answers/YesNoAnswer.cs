using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using Messaging.Messages;

namespace Messaging.Flows.Answers;

/// <summary>Yes or no, in any language that customers of ours are likely to write, by tapping it or by a thumb.</summary>
/// <attribute name="yes">What is shown for yes.</attribute>
/// <attribute name="no">What is shown for no.</attribute>
internal sealed record YesNoAnswer(LocalText Yes, LocalText No) : AnswerType
{
    public const string YesId = "yes";
    public const string NoId = "no";

    public static AnswerType Read(Attributes from) => new YesNoAnswer(
        from.Optional("yes", LocalText.Read, YesNoWords.Yes),
        from.Optional("no", LocalText.Read, YesNoWords.No));

    public override IEnumerable<LocalText> Says => [Yes, No];

    public override Content Question(string text, TurnDraft turn) => new Content.Choice(text, Options(turn));

    public override Value? Understand(Content content, TurnDraft turn)
    {
        var answer = content is Content.ChoiceReply ? content : new Content.Text(WordsOf(content));
        return Channels.ChoiceAnswer.Match(answer, Options(turn)) is { } option ? Value.Of(option.Id == YesId)
            : YesNoWords.Meaning(WordsOf(content)) is { } yes ? Value.Of(yes)
            : null;
    }

    private ChoiceOption[] Options(TurnDraft turn) => [new(YesId, turn.Fill(Yes)), new(NoId, turn.Fill(No))];
}
