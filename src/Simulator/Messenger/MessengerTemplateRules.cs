using Messaging.Channels;
using Messaging.Simulator.Http;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Messenger;

/// <summary>What the Send API refuses in templates and their buttons, by https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages/template/generic and .../template/button.</summary>
internal static class MessengerTemplateRules
{
    private const int MostButtons = 3;
    private const int LongestTitle = 20;
    private const int LongestPayload = 1000;
    private const int LongestButtonText = 640;
    private const int MostElements = 10;
    private const int LongestElementText = 80;

    private static readonly string[] BesideTitle = ["subtitle", "image_url", "buttons", "default_action"];

    public static IEnumerable<Verdict.Refused> Problems(JsonBody payload, Channel channel) => payload["template_type"].Text switch
    {
        "button" => MessengerRules.Length(payload["text"], "payload[text]", LongestButtonText).Concat(Buttons(payload["buttons"], channel)),
        "generic" => Elements(payload["elements"].Items, channel),
        var other => [MessengerRules.Wrong($"Template type {other} is not supported here")],
    };

    public static IEnumerable<Verdict.Refused> Labelled(JsonBody button, string path) =>
        MessengerRules.Length(button["title"], $"{path}[title]", LongestTitle)
            .Concat(MessengerRules.Length(button["payload"], $"{path}[payload]", LongestPayload));

    private static IEnumerable<Verdict.Refused> Elements(IReadOnlyList<JsonBody> elements, Channel channel) => elements.Count is < 1 or > MostElements
        ? [MessengerRules.Wrong($"Param payload[elements] must have 1 to {MostElements} elements")]
        : elements.SelectMany(element => Element(element, channel));

    private static IEnumerable<Verdict.Refused> Element(JsonBody element, Channel channel)
    {
        if (!BesideTitle.Any(name => element[name].Exists))
        {
            yield return MessengerRules.Wrong("At least one property must be set in addition to title");
        }

        var problems = MessengerRules.Length(element["title"], "element[title]", LongestElementText)
            .Concat(element["subtitle"].Exists ? MessengerRules.Length(element["subtitle"], "element[subtitle]", LongestElementText) : [])
            .Concat(element["buttons"].Exists ? Buttons(element["buttons"], channel) : []);
        foreach (var problem in problems)
        {
            yield return problem;
        }
    }

    private static IEnumerable<Verdict.Refused> Buttons(JsonBody buttons, Channel channel) => buttons.Items.Count is < 1 or > MostButtons
        ? [MessengerRules.Wrong($"Param buttons must have 1 to {MostButtons} elements")]
        : buttons.Items.SelectMany((button, i) => Button(button, $"buttons[{i}]", channel));

    private static IEnumerable<Verdict.Refused> Button(JsonBody button, string path, Channel channel) => button["type"].Text switch
    {
        "postback" => Labelled(button, path),
        "phone_number" when channel == Channel.Messenger => button["payload"].Text is ['+', ..]
            ? Labelled(button, path)
            : [MessengerRules.Wrong($"Param {path}[payload] must be a phone number with its country code")],
        "web_url" => Uri.TryCreate(button["url"].Text, UriKind.Absolute, out _)
            ? MessengerRules.Length(button["title"], $"{path}[title]", LongestTitle)
            : [MessengerRules.Wrong($"Param {path}[url] must be a URL")],
        var other => [MessengerRules.Wrong($"Param {path}[type] cannot be {other}")],
    };
}
