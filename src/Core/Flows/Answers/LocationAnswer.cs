using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using Messaging.Messages;

namespace Messaging.Flows.Answers;

/// <summary>A place: shared from the device, or written as latitude and longitude. With <c>button</c> the channel is asked to offer that, where it can.</summary>
/// <attribute name="button">What the button says that shares the place, where the channel has one.</attribute>
internal sealed record LocationAnswer(LocalText Button) : AnswerType
{
    private const int Poles = 90;
    private const int DateLine = 180;

    public static AnswerType Read(Attributes from) => new LocationAnswer(from.Optional("button", LocalText.Read, LocalText.None));

    public override IEnumerable<LocalText> Says => [Button];

    public override Content Question(string text, TurnDraft turn) => Button.IsEmpty
        ? new Content.Text(text)
        : new Content.Choice(text, [new ChoiceOption("place", turn.Fill(Button)) { Action = new OptionAction.SharePlace() }]);

    public override Value? Understand(Content content, TurnDraft turn) => content switch
    {
        Content.Location place => Place((decimal)place.Latitude, (decimal)place.Longitude, place.Name, place.Address),
        Content.Text text => Written(text.Body),
        _ => null,
    };

    // Latitude first, as maps show it; the other way round where only that can be.
    private static Value.Map? Written(string text)
    {
        var parts = text.Split([' ', ',', ';', '\t', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2 || Numbers.Parse(parts[0], "") is not { } one || Numbers.Parse(parts[1], "") is not { } other)
        {
            return null;
        }

        var (latitude, longitude) = Math.Abs(one) > Poles ? (other, one) : (one, other);
        return Math.Abs(latitude) <= Poles && Math.Abs(longitude) <= DateLine ? Place(latitude, longitude, null, null) : null;
    }

    private static Value.Map Place(decimal latitude, decimal longitude, string? name, string? address)
    {
        var fields = new Dictionary<string, Value> { ["latitude"] = Value.Of(latitude), ["longitude"] = Value.Of(longitude) };
        foreach (var (key, words) in new[] { ("name", name), ("address", address) })
        {
            if (words is not null)
            {
                fields[key] = Value.Of(words);
            }
        }

        return new Value.Map(fields);
    }
}
