using System.Text;
using Messaging.Channels;
using Messaging.Simulator.Http;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Messenger;

/// <summary>What the Send API refuses, by https://developers.facebook.com/docs/messenger-platform/reference/send-api.</summary>
internal static class MessengerRules
{
    private const int LongestText = 2000;
    private const int LongestInstagramText = 1000; // In bytes.
    private const int MostQuickReplies = 13;
    private const int LongestMetadata = 1000;

    private static readonly string[] Actions = ["typing_on", "typing_off", "mark_seen", "react", "unreact"];
    private static readonly string[] Media = ["image", "audio", "video", "file"];

    /// <summary>The first thing that is wrong about the JSON itself; nothing if it is right.</summary>
    public static Verdict.Refused? Form(JsonBody body, Channel channel) => Envelope(body)
        .Concat(body["sender_action"].Exists ? Action(body, channel) : Message(body["message"], channel))
        .FirstOrDefault();

    public static Verdict.Refused Wrong(string what) => new(100, what);

    public static IEnumerable<Verdict.Refused> Length(JsonBody value, string path, int most)
    {
        if (value.Text is not { Length: > 0 } text)
        {
            yield return Wrong($"Param {path} must be a non-empty UTF8-encoded string");
        }
        else if (text.Length > most)
        {
            yield return Wrong($"Length of param {path} must be less than or equal to {most}");
        }
    }

    private static IEnumerable<Verdict.Refused> Envelope(JsonBody body)
    {
        if (body["recipient"]["id"].Text is not { Length: > 0 })
        {
            yield return Wrong("The parameter recipient is required");
        }

        // Of the tags there were, this is the only one left.
        if ((body["messaging_type"].Text == "MESSAGE_TAG") != body["tag"].Exists || (body["tag"].Exists && body["tag"].Text != "HUMAN_AGENT"))
        {
            yield return Wrong("Param tag must be HUMAN_AGENT, with messaging_type MESSAGE_TAG");
        }
    }

    private static IEnumerable<Verdict.Refused> Action(JsonBody body, Channel channel)
    {
        if (body["message"].Exists)
        {
            yield return new(2018021, "Cannot send both message and state at the same time.");
        }

        if (!Actions.Contains(body["sender_action"].Text))
        {
            yield return Wrong("Param sender_action must be one of {MARK_SEEN, REACT, TYPING_OFF, TYPING_ON, UNREACT}");
        }

        if (body["sender_action"].Text is "react" or "unreact")
        {
            if (body["payload"]["message_id"].Text is not { Length: > 0 })
            {
                yield return Wrong("The parameter payload[message_id] is required");
            }

            if (body["sender_action"].Text == "react" && (body["payload"]["reaction"].Text is not { Length: > 0 } reaction || (channel == Channel.Instagram && reaction != "love")))
            {
                yield return Wrong("Param payload[reaction] is no reaction");
            }
        }
    }

    private static IEnumerable<Verdict.Refused> Message(JsonBody message, Channel channel)
    {
        if (message["text"].Exists == message["attachment"].Exists)
        {
            yield return Wrong("Exactly one of text and attachment must be in message");
        }

        if (channel == Channel.Instagram && message["metadata"].Exists)
        {
            yield return Wrong("Invalid keys \"metadata\" were found in param \"message\".");
        }

        var problems = (message["text"].Exists ? Text(message["text"], channel) : [])
            .Concat(message["attachment"].Exists ? Attachment(message["attachment"], channel) : [])
            .Concat(message["quick_replies"].Exists ? QuickReplies(message["quick_replies"].Items) : [])
            .Concat(message["metadata"].Exists ? Length(message["metadata"], "message[metadata]", LongestMetadata) : []);
        foreach (var problem in problems)
        {
            yield return problem;
        }
    }

    private static IEnumerable<Verdict.Refused> Text(JsonBody text, Channel channel) =>
        channel == Channel.Instagram && Encoding.UTF8.GetByteCount(text.Text ?? "") > LongestInstagramText
            ? [Wrong($"Message text must be UTF-8 and {LongestInstagramText} bytes or less.")]
            : Length(text, "message[text]", LongestText);

    private static IEnumerable<Verdict.Refused> QuickReplies(IReadOnlyList<JsonBody> replies)
    {
        if (replies.Count is < 1 or > MostQuickReplies)
        {
            yield return Wrong($"Param message[quick_replies] must have at most {MostQuickReplies} elements");
        }

        var problems = replies.SelectMany((reply, i) => reply["content_type"].Text == "text"
            ? MessengerTemplateRules.Labelled(reply, $"message[quick_replies][{i}]")
            : [Wrong($"Param message[quick_replies][{i}][content_type] is deprecated or unknown")]);
        foreach (var problem in problems)
        {
            yield return problem;
        }
    }

    private static IEnumerable<Verdict.Refused> Attachment(JsonBody attachment, Channel channel)
    {
        var (type, payload) = (attachment["type"].Text, attachment["payload"]);
        return type == "template" ? MessengerTemplateRules.Problems(payload, channel)
            : !Media.Contains(type) ? [Wrong($"Param message[attachment][type] cannot be {type}")]
            : payload["attachment_id"].Exists || Uri.TryCreate(payload["url"].Text, UriKind.Absolute, out _) ? []
            : [new(2018047, "Upload attachment failure.")];
    }
}
