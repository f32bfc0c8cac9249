using Messaging.Messages;
using Messaging.Simulator.Http;

namespace Messaging.Simulator.Telegram;

/// <summary>What the customer sees of a call that is right.</summary>
internal static class TelegramShown
{
    public static Content Of(string method, JsonBody body)
    {
        var options = Options(body["reply_markup"]);
        return method switch
        {
            "sendMessage" when options.Count > 0 => new Content.Choice(body["text"].Text!, options),
            "sendMessage" => new Content.Text(body["text"].Text!),
            "sendPhoto" when options.Count > 0 => Card(body, options),
            "sendPhoto" => Medium(MediaType.Image, body["photo"], body),
            "sendVideo" => Medium(MediaType.Video, body["video"], body),
            "sendAudio" => Medium(MediaType.Audio, body["audio"], body),
            "sendVoice" => Medium(MediaType.Audio, body["voice"], body),
            "sendDocument" => Medium(MediaType.File, body["document"], body),
            "sendSticker" => Medium(MediaType.Sticker, body["sticker"], body),
            "sendLocation" or "sendVenue" => new Content.Location(body["latitude"].Number ?? 0, body["longitude"].Number ?? 0)
            {
                Name = body["title"].Text,
                Address = body["address"].Text,
            },
            "sendContact" => new Content.ContactCards([new ContactCard(body["first_name"].Text!, [body["phone_number"].Text!], [])]),
            var other => new Content.Unsupported(other),
        };
    }

    private static Content.Card Card(JsonBody body, IReadOnlyList<ChoiceOption> options)
    {
        var lines = (body["caption"].Text ?? "").Split('\n', 2);
        return new(lines[0], lines.Length > 1 ? lines[1] : null, Uri.TryCreate(body["photo"].Text, UriKind.Absolute, out var picture) ? picture : null, options);
    }

    private static Content.Media Medium(MediaType type, JsonBody file, JsonBody body) =>
        new(type, Uri.TryCreate(file.Text, UriKind.Absolute, out var link) ? new MediaSource.Link(link) : new MediaSource.ProviderMedia(file.Text!))
        {
            Caption = body["caption"].Text,
        };

    private static List<ChoiceOption> Options(JsonBody markup) =>
    [
        .. markup["inline_keyboard"].Items.SelectMany(row => row.Items).Select(button => new ChoiceOption(button["callback_data"].Text ?? button["text"].Text!, button["text"].Text!)
        {
            Action = button["url"].Text is { } page ? new OptionAction.Open(new Uri(page)) : null,
        }),
        .. markup["keyboard"].Items.SelectMany(row => row.Items).Select(key => new ChoiceOption(key["text"].Text!, key["text"].Text!)
        {
            Action = key["request_location"].Exists ? new OptionAction.SharePlace() : null,
        }),
    ];
}
