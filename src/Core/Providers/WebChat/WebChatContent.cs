using System.Text.Json;
using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Providers.WebChat;

// What a customer's message says.
internal static class WebChatContent
{
    public const int LongestOption = 256;

    private const int LongestText = 10_000;
    private const int LongestCaption = 1000;
    private const int LongestFileId = 2000;

    public static Content Read(JsonElement body, string kind, Account account, WebChatPass pass) => kind switch
    {
        "text" => new Content.Text(body.Text("text", LongestText)),
        "choice" => Choice(body.Object("choice", "id and label")),
        "location" => Location(body.Object("location", "latitude and longitude")),
        "file" => File(body.Object("file", "id"), account, pass),
        _ => throw new System.Diagnostics.UnreachableException(kind),
    };

    private static Content.ChoiceReply Choice(JsonElement choice) => new(
        choice.Text("id", LongestOption, "choice."), choice.Text("label", LongestOption, "choice."));

    private static Content.Location Location(JsonElement location) => new(
        location.Degrees("latitude", "location.", 90), location.Degrees("longitude", "location.", 180))
    {
        Name = location.Optional("name", path: "location."),
        Address = location.Optional("address", path: "location."),
    };

    private static Content.Media File(JsonElement file, Account account, WebChatPass pass)
    {
        var uploaded = WebChatFile.Read(account, pass.Session, file.Text("id", LongestFileId, "file."))
            ?? throw new UnreadableException("file.id: it names no file that this session has uploaded.");
        return new Content.Media(MediaContent.KindOf(uploaded.ContentType), new MediaSource.Kept(uploaded.Medium))
        {
            Caption = file.Optional("caption", LongestCaption, "file."),
            FileName = uploaded.Name,
            ContentType = uploaded.ContentType,
        };
    }
}
