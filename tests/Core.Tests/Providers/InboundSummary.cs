using System.Text.Json.Nodes;
using Messaging.Messages;

namespace Messaging.Core.Tests.Providers;

// An inbound element in one line, so that a table of many payloads can be read.
internal static class InboundSummary
{
    public static string Of(Inbound inbound) => inbound switch
    {
        Inbound.Message m => $"{m.At.ToUnixTimeSeconds()} {m.Id} {m.From}{Who(m)}{After(" -> ", m.To)}: {Of(m.Content)}{After(" answers ", m.ReplyTo)}",
        Inbound.Reaction r => $"{r.From} reacts {r.Emoji ?? "no more"} to {r.MessageId}",
        Inbound.Edit e => $"{e.From} edits {e.MessageId}: {Of(e.Content)}",
        Inbound.Deletion d => $"{d.From} deletes {d.MessageId}",
        Inbound.Receipt r => $"{r.MessageId} to {r.Customer} {r.Delivery}{After(" ", r.Failure?.ToString())}{After(" outbox ", r.Outbox?.Value)}",
        Inbound.Watermark w => $"all to {w.From} before {w.Before.ToUnixTimeMilliseconds()} {w.Delivery}",
        Inbound.Unreadable u => $"unreadable {u.Reason}",
        Inbound.Consent c => $"{c.From} {(c.Wanted ? "wants" : "does not want")} {c.Scope}",
        Inbound.Moved m => $"{m.From ?? "somebody"} becomes {m.Becomes}",
        Inbound.Notice n => $"notice {n.Type}",
        _ => inbound.ToString()!,
    };

    private static string Who(Inbound.Message message)
    {
        var known = new[] { message.UserId, message.Name, message.Group }.OfType<string>().ToList();
        return known.Count == 0 ? "" : $" ({string.Join(", ", known)})";
    }

    private static string Of(Content content) => content switch
    {
        Content.Text text => $"text '{text.Body}'",
        Content.Media media => $"{media.Type} {Where(media.Source)} {media.ContentType}{After(" ", media.FileName)}{After(" ", media.Caption)}",
        Content.Location place => FormattableString.Invariant($"location {place.Latitude},{place.Longitude}"),
        Content.ChoiceReply reply => $"picks {reply.OptionId} '{reply.Label}'",
        Content.ContactCards cards => $"contacts {string.Join("; ", cards.People.Select(Of))}",
        Content.Order order => $"order {order.Catalogue} {string.Join(", ", order.Items.Select(Of))}",
        Content.FormReply form => $"form {form.Form} with {JsonNode.Parse(form.Answers)!.AsObject().Count} answers",
        Content.Unsupported unsupported => $"unsupported {unsupported.Type} {unsupported.Detail}",
        _ => content.ToString()!,
    };

    private static string Where(MediaSource source) => source switch
    {
        MediaSource.Link link => link.Address.AbsoluteUri,
        MediaSource.ProviderMedia media => media.Id,
        _ => "nowhere",
    };

    private static string Of(ContactCard person) => $"{person.Name} {string.Join(' ', person.Phones)}";

    private static string Of(OrderItem item) => FormattableString.Invariant($"{item.Quantity} {item.Product} {item.Price} {item.Currency}");

    private static string After(string sign, string? text) => text is null ? "" : sign + text;
}
