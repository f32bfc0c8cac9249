using System.Text.Json;
using Messaging.Contacts;
using Messaging.Conversations;
using Messaging.Messages;
using Messaging.Routing;
using Messaging.Tickets;
using Microsoft.AspNetCore.Http;

namespace Messaging.Functions.Desk;

/// <summary>Reads a command from its name in the URL and its body.</summary>
internal static class CommandReader
{
    private const int LongestText = 10_000;
    private const int LongestId = 1000;
    private const int LongestEmoji = 40;

    public static async Task<CommandRead> Read(string name, HttpRequest request)
    {
        switch (name)
        {
            case "take":
                return new CommandRead.Good(new Command.Take());
            case "release":
                return new CommandRead.Good(new Command.Release());
            case "solve":
                return new CommandRead.Good(new Command.Mark(TicketStatus.Solved));
            case "reply" or "react" or "note" or "assign" or "status" or "tag" or "start":
                break;
            default:
                return new CommandRead.Unknown();
        }

        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return body.RootElement.ValueKind == JsonValueKind.Object
                ? Of(name, body.RootElement)
                : new CommandRead.Bad("body", "A JSON object is expected.");
        }
        catch (JsonException wrong)
        {
            return new CommandRead.Bad("body", $"This is no JSON: line {wrong.LineNumber + 1}, position {wrong.BytePositionInLine + 1}.");
        }
    }

    private static CommandRead Of(string name, JsonElement body) => name switch
    {
        "reply" => Reply(body),
        "react" => Reaction(body),
        "note" => Text(body) is { } text ? new CommandRead.Good(new Command.Note(text)) : NoText,
        "assign" => (String(body, "agent"), String(body, "team")) switch
        {
            ({ } agent, null) => new CommandRead.Good(new Command.Assign(new Target.ToAgent(agent))),
            (null, { } team) => new CommandRead.Good(new Command.Assign(new Target.ToTeam(team))),
            _ => new CommandRead.Bad("agent", "Either agent or team is expected."),
        },
        "tag" => Tag(body),
        "start" => String(body, "flow") is { Length: > 0 } flow
            ? new CommandRead.Good(new Command.Start(flow) { Replaces = body.TryGetProperty("replace", out var replaces) && replaces.ValueKind == JsonValueKind.True })
            : new CommandRead.Bad("flow", "The name of a flow is expected."),
        _ => DeskRequests.TryName<TicketStatus>(String(body, "status")?.Replace("-", "", StringComparison.Ordinal), out var status)
            ? new CommandRead.Good(new Command.Mark(status))
            : new CommandRead.Bad("status", "One of open, pending, on-hold, solved is expected."),
    };

    private static CommandRead Reply(JsonElement body) =>
        Text(body) is not { } text ? NoText
        : !IsId(body, "replyTo") && body.TryGetProperty("replyTo", out _) ? NoId("replyTo")
        : new CommandRead.Good(new Command.Reply(new Content.Text(text)) { ReplyTo = String(body, "replyTo") });

    private static CommandRead Reaction(JsonElement body) =>
        !IsId(body, "messageId") ? NoId("messageId")
        : String(body, "emoji") is { Length: 0 or > LongestEmoji } ? new CommandRead.Bad("emoji", "One emoji is expected, or none to take it back.")
        : new CommandRead.Good(new Command.React(String(body, "messageId")!, String(body, "emoji")));

    private static CommandRead Tag(JsonElement body) => (String(body, "add"), String(body, "remove")) switch
    {
        ({ } add, null) when TagName.Of(add) is { } tag => new CommandRead.Good(new Command.Tag(tag, Added: true)),
        (null, { } remove) when TagName.Of(remove) is { } tag => new CommandRead.Good(new Command.Tag(tag, Added: false)),
        _ => new CommandRead.Bad("add", $"Either add or remove is expected, a tag of 1 to {TagName.Longest} characters."),
    };

    private static CommandRead.Bad NoId(string name) => new(name, $"The id of a message is expected, of 1 to {LongestId} characters.");

    private static bool IsId(JsonElement body, string name) => String(body, name) is { Length: > 0 and <= LongestId };

    private static CommandRead.Bad NoText { get; } = new("text", $"A text of 1 to {LongestText} characters is expected.");

    private static string? Text(JsonElement body) => String(body, "text") is { Length: > 0 and <= LongestText } text ? text : null;

    private static string? String(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>What was read.</summary>
internal abstract record CommandRead
{
    private CommandRead()
    {
    }

    public sealed record Good(Command Command) : CommandRead;

    public sealed record Bad(string Field, string Problem) : CommandRead;

    public sealed record Unknown : CommandRead;
}
