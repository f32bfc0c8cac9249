using System.Text.Json.Nodes;
using Messaging.Core.Tests.Providers;
using Messaging.Messages;
using Messaging.Providers;

namespace Messaging.Core.Tests.Email;

// Mails of Ada's, delivered by Postmark: what is read of them is the same for every vendor.
internal static class Mails
{
    public const string Ours = "a-abcdefghijklmnopqrstuvwxyz.12.3@example.com";

    public static (string, string) InReply { get; } = ("In-Reply-To", $"<{Ours}>");

    public static IReadOnlyList<Inbound> Of(string from = "Ada <ada@example.org>", string subject = "", string text = "", string html = "", string? files = null, params (string Name, string Value)[] headers)
    {
        var body = new JsonObject
        {
            ["From"] = from,
            ["OriginalRecipient"] = "help@example.com",
            ["Subject"] = subject,
            ["TextBody"] = text,
            ["HtmlBody"] = html,
            ["Attachments"] = files is null ? [] : new JsonArray(new JsonObject { ["Name"] = files, ["ContentType"] = "image/png", ["Content"] = "iVBORw0KGgo=" }),
            ["Headers"] = new JsonArray([.. headers.Append(("Message-ID", "<ada-1@example.org>"))
                .Select(JsonNode? (header) => new JsonObject { ["Name"] = header.Item1, ["Value"] = header.Item2 })]),
        };
        return ProviderCatalogue.Named("postmark").Parse(
            Requests.Post("https://chat.example.com/", "application/json", body.ToJsonString()), Accounts.Postmark, Requests.Now);
    }

    public static Inbound.Message Only(IReadOnlyList<Inbound> list) => list.ShouldHaveSingleItem().ShouldBeOfType<Inbound.Message>();

    // What an answer says, without what stood there before.
    public static string Said(string text) => Text(Of(subject: "Re: Parcel", text: text, headers: InReply));

    public static string Shown(string html) => Text(Of(html: html));

    private static string Text(IReadOnlyList<Inbound> list) => Only(list).Content.ShouldBeOfType<Content.Text>().Body;
}
