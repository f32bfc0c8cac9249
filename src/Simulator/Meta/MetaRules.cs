using System.Globalization;
using System.Text.RegularExpressions;
using Messaging.Simulator.Http;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Meta;

/// <summary>What the Cloud API refuses, by https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages.</summary>
internal static partial class MetaRules
{
    private const int LongestText = 4096;
    private const int LongestCaption = 1024;
    private const int LongestReference = 512;

    private static readonly string[] Media = ["audio", "document", "image", "sticker", "video"];

    private static readonly string[] Coordinates = ["latitude", "longitude"];

    private static readonly string[] Types = [.. Media, "contacts", "interactive", "location", "reaction", "template", "text"];

    /// <summary>The first thing that is wrong about the JSON itself; nothing if it is right.</summary>
    public static Verdict.Refused? Form(JsonBody body, IReadOnlyList<ApprovedTemplate> templates) => Envelope(body).Concat(Message(body, templates)).FirstOrDefault();

    /// <summary>What a right call meets. The window is only looked at later: the call is accepted, and a status tells.</summary>
    public static Verdict State(JsonBody body, bool windowIsOpen, bool tooFast, Func<string, bool> knows) => body switch
    {
        _ when tooFast => new Verdict.Refused(131056),
        _ when body["reaction"]["message_id"].Text is { } reacted && !knows(reacted) => new Verdict.FailsLater(131009),
        _ when !windowIsOpen && body["type"].Text != "template" => new Verdict.FailsLater(131047),
        _ => new Verdict.Accepted(),
    };

    public static Verdict.Refused Missing(string parameter) => new(100, $"The parameter {parameter} is required.");

    public static IEnumerable<Verdict.Refused> Length(JsonBody value, string path, int most, int least = 1)
    {
        if (value.Text is not { } text)
        {
            if (least > 0)
            {
                yield return Missing(path);
            }
        }
        else if (text.Length < least || text.Length > most)
        {
            yield return new(100, $"Param {path} must be at least {least} and at most {most} characters long.");
        }
    }

    /// <summary>A medium or a place, as a message and in the header of one.</summary>
    public static IEnumerable<Verdict.Refused> Content(JsonBody parent, string type) => type == "location" ? Place(parent[type]) : Medium(parent[type], type);

    private static IEnumerable<Verdict.Refused> Envelope(JsonBody body)
    {
        if (body["messaging_product"].Text != "whatsapp")
        {
            yield return Missing("messaging_product");
        }

        if (body["recipient_type"].Exists && body["recipient_type"].Text is not ("individual" or "group"))
        {
            yield return new(100, "Param recipient_type must be one of {GROUP, INDIVIDUAL}.");
        }

        if (body["to"].Text is { } to ? !Number().IsMatch(to) : body["recipient"].Text is not { } user || !UserId().IsMatch(user))
        {
            var given = body["to"].Exists || body["recipient"].Exists;
            yield return given ? new(131009, "Recipient is not a valid WhatsApp user.") : Missing("to");
        }

        foreach (var problem in Length(body["biz_opaque_callback_data"], "biz_opaque_callback_data", LongestReference, least: 0))
        {
            yield return problem;
        }
    }

    // Without a type it is a text: the parameter's default.
    private static IEnumerable<Verdict.Refused> Message(JsonBody body, IReadOnlyList<ApprovedTemplate> templates) => (body["type"].Text ?? "text") switch
    {
        "text" => Length(body["text"]["body"], "text['body']", LongestText),
        "interactive" => MetaInteractive.Problems(body["interactive"]),
        "template" => MetaTemplateRules.Problems(body["template"], templates),
        "reaction" => Required(body["reaction"], "reaction", "message_id"),
        "contacts" => body["contacts"].Items.Count == 0 ? [Missing("contacts")] : [],
        var type when type == "location" || Media.Contains(type) => Content(body, type),
        var other => [new(100, $"Param type must be one of {{{string.Join(", ", Types.Order()).ToUpperInvariant()}}} - got \"{other}\".")],
    };

    private static IEnumerable<Verdict.Refused> Medium(JsonBody medium, string type)
    {
        if (medium["id"].Text is null && !Uri.TryCreate(medium["link"].Text, UriKind.Absolute, out _))
        {
            yield return Missing($"{type}['id'] or {type}['link']");
        }

        if (medium["caption"].Exists && type is "audio" or "sticker")
        {
            yield return new(100, $"Unexpected key \"caption\" on param \"{type}\".");
        }

        foreach (var problem in Length(medium["caption"], $"{type}['caption']", LongestCaption, least: 0))
        {
            yield return problem;
        }
    }

    private static IEnumerable<Verdict.Refused> Place(JsonBody location) =>
        from name in Coordinates
        where location[name].Number is null && !double.TryParse(location[name].Text, CultureInfo.InvariantCulture, out _)
        select Missing($"location['{name}']");

    private static IEnumerable<Verdict.Refused> Required(JsonBody parent, string path, string name) =>
        parent[name].Text is { Length: > 0 } ? [] : [Missing($"{path}['{name}']")];

    [GeneratedRegex(@"^\+?[1-9]\d{6,14}\z")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[A-Z]{2}\.[A-Za-z0-9]+\z")]
    private static partial Regex UserId();
}
