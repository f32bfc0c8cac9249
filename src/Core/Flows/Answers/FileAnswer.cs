using Messaging.Flows.Yaml;
using Messaging.Messages;

namespace Messaging.Flows.Answers;

/// <summary>A picture, recording, film or file, of any of some kinds. What is kept says its kind, its name and its id among the media that we keep.</summary>
/// <attribute name="kinds">What may be sent; anything unless given.</attribute>
internal sealed record FileAnswer(MediaType[] Kinds) : AnswerType
{
    private static readonly Dictionary<string, MediaType> Words = new()
    {
        ["image"] = MediaType.Image,
        ["audio"] = MediaType.Audio,
        ["video"] = MediaType.Video,
        ["file"] = MediaType.File,
    };

    public static AnswerType Read(Attributes from) => new FileAnswer(from.Optional("kinds", KindsOf, [.. Words.Values]));

    public override Value? Understand(Content content, TurnDraft turn) => content is Content.Media medium && Kinds.Contains(medium.Type)
        ? new Value.Map(new Dictionary<string, Value>
        {
            ["type"] = Value.Of(Words.First(word => word.Value == medium.Type).Key),
            ["name"] = Value.Of(medium.FileName ?? ""),
            ["id"] = Value.Of(medium.Source switch
            {
                MediaSource.Kept kept => kept.Id.Value,
                MediaSource.Link link => link.Address.AbsoluteUri,
                _ => "",
            }),
            ["caption"] = Value.Of(turn.Cut(medium.Caption ?? "")),
        })
        : null;

    private static Reader<MediaType[]> KindsOf =>
        Several.Items(_ => Words.Count, "kinds of files", Scalars.OneOf(Words, MediaType.File));
}
