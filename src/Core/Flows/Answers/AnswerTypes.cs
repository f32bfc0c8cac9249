using Messaging.Flows.Yaml;

namespace Messaging.Flows.Answers;

/// <summary>All types of answers, by their word. Each reads its own attributes among those of the ask.</summary>
internal static class AnswerTypes
{
    private static readonly Dictionary<string, Func<Attributes, AnswerType>> All = new()
    {
        ["text"] = _ => new TextAnswer(),
        ["email"] = _ => new EmailAnswer(),
        ["number"] = NumberAnswer.Read,
        ["choice"] = ChoiceAnswer.Read,
        ["yes-no"] = YesNoAnswer.Read,
        ["rating"] = RatingAnswer.Read,
        ["date"] = DateAnswer.Read,
        ["time"] = TimeAnswer.Read,
        ["phone"] = PhoneAnswer.Read,
        ["url"] = _ => new UrlAnswer(),
        ["location"] = LocationAnswer.Read,
        ["file"] = FileAnswer.Read,
    };

    public static AnswerType Read(Attributes from) =>
        from.Variant("type", All, _ => new TextAnswer());
}
