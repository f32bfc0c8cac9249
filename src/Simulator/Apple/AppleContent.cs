using Messaging.Messages;
using Messaging.Simulator.Http;

namespace Messaging.Simulator.Apple;

/// <summary>What the customer sees of a call that is right.</summary>
internal static class AppleContent
{
    /// <summary>Nothing when an attachment cannot be opened.</summary>
    public static Content? Of(JsonBody body, AppleFiles files) => body["type"].Text switch
    {
        "interactive" => Choice(body["interactiveData"]),
        "richLink" => Link(body["richLinkData"]),
        _ when body["attachments"].Items is [var attachment, ..] => Medium(body, attachment, files),
        _ => new Content.Text(body["body"].Text!),
    };

    private static Content.Choice Choice(JsonBody interactive)
    {
        if (interactive["data"]["event"] is { Exists: true } times)
        {
            return new Content.Choice(interactive["receivedMessage"]["title"].Text!, [.. times["timeslots"].Items.Select(slot => AppleTimes.Read(slot, times["timezoneOffset"])!)]);
        }

        var quick = interactive["data"]["quick-reply"];
        var items = quick.Exists ? quick["items"].Items : interactive["data"]["listPicker"]["sections"].Items.SelectMany(section => section["items"].Items);
        return new Content.Choice(
            quick.Exists ? quick["summaryText"].Text! : interactive["receivedMessage"]["title"].Text!,
            [.. items.Select(item => new ChoiceOption(item["identifier"].Text!, item["title"].Text!) { Description = item["subtitle"].Text })]);
    }

    private static Content.Card Link(JsonBody link) => new(
        link["title"].Text!, null, null, [new ChoiceOption("link", link["url"].Text!) { Action = new OptionAction.Open(new Uri(link["url"].Text!)) }]);

    private static Content.Media? Medium(JsonBody body, JsonBody attachment, AppleFiles files) =>
        files.Show(attachment["owner"].Text, attachment["signature-base64"].Text, attachment["key"].Text) is { } address
            ? new Content.Media(MediaContent.KindOf(attachment["mimeType"].Text ?? ""), new MediaSource.Link(address))
            {
                Caption = body["body"].Text!.Trim('\uFFFC', '\n') is { Length: > 0 } caption ? caption : null,
                FileName = attachment["name"].Text,
                ContentType = attachment["mimeType"].Text,
            }
            : null;
}
