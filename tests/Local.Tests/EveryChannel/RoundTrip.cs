using System.Globalization;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;

namespace Messaging.Local.Tests.EveryChannel;

/// <summary>One content on its way to one customer and back.</summary>
internal sealed class RoundTrip(SimulatedWire wire, Account account, IProvider provider, int seed)
{
    private static readonly string[] NumberWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>What went wrong; nothing when all went well.</summary>
    public static async Task<string?> Of(SimulatedWire wire, string accountId, int seed, Content content)
    {
        var (account, provider) = wire.Account(accountId);
        wire.Vendors.Log.Clear();
        var trip = new RoundTrip(wire, account, provider, seed);
        if (await trip.Says(new Content.Text("hello")) is not { } hello)
        {
            return "His first word was not understood.";
        }

        var to = new Address(account.Id, account.Channel, hello.From);
        content = Known(content, provider, hello);
        var fit = Fit.To(content, Capabilities.Of(account));
        return await trip.Sent(to, hello, fit) ?? trip.Unseen(to, content, fit) ?? await trip.Misunderstood(to, content, fit);
    }

    /// <summary>A customer of that channel, another for each number.</summary>
    public static string CustomerOf(Channel channel, int number) => channel switch
    {
        Channel.Sms or Channel.WhatsApp or Channel.Rcs => $"+1555{1_000_000 + number}",
        Channel.Email => $"ada{number}@example.org",
        Channel.Line => $"U{number:x32}",
        Channel.Apple => $"urn:mbid:AQAAY{number}",
        _ => $"{5_000_000_000 + number}",
    };

    // A reaction is to a message that there is, and a template one that the vendor approved.
    private static Content Known(Content content, IProvider provider, Inbound.Message hello) => (content, provider.Name) switch
    {
        (Content.Reaction reaction, _) => reaction with { MessageId = hello.Id },
        (Content.Template template, "whatsapp") => template with { Name = "hello_world", Language = "en_US" },
        (Content.Template template, "twilio") => template with { Name = "HX0123456789abcdef0123456789abcdef" },
        _ => content,
    };

    private async Task<string?> Sent(Address to, Inbound.Message hello, FitResult fit)
    {
        foreach (var (part, index) in fit.Parts.Select((part, index) => (part, index)))
        {
            var id = OutboxId.Parse(string.Create(CultureInfo.InvariantCulture, $"c-{account.Id.Value}.{seed + 1}.{index + 1}"));
            var message = new OutboundMessage(id, to, part, Purpose.Service) { ReplyTo = index == 0 ? hello.ReplyTo : null, Context = hello.Context };
            var outcome = await wire.Send(message);
            if (outcome is not (SendOutcome.Accepted or SendOutcome.AlreadyAccepted))
            {
                return $"{part} was {outcome.InWords()}";
            }
        }

        return null;
    }

    private string? Unseen(Address to, Content content, FitResult fit)
    {
        if (fit.Parts.Count == 0)
        {
            return fit.Losses.Count > 0 ? null : "Nothing was sent, and nobody was told.";
        }

        var seen = Said.Visible(wire.Shown(to).SelectMany(message => message.Contents));
        return Said.Words(content, fit).FirstOrDefault(word => !seen.Contains(word, StringComparison.Ordinal)) is { } missing
            ? $"'{missing}' is not seen in: {seen}"
            : null;
    }

    private async Task<string?> Misunderstood(Address to, Content content, FitResult fit)
    {
        var options = Said.Options(content);
        if (fit.Parts.Count == 0 || options.DistinctBy(option => option.Id).Count() < options.Count)
        {
            return null;
        }

        foreach (var (option, index) in options.Select((option, index) => (option, index)).Where(choice => choice.option.Action is null).Take(3))
        {
            foreach (var reply in Answers(to, content, fit, option, index))
            {
                var understood = await Says(reply) is { } heard ? ChoiceAnswer.Match(heard.Content, options) : null;
                if (understood != option)
                {
                    return $"{reply} was understood as {understood?.ToString() ?? "nothing"}, not as {option}";
                }
            }
        }

        return null;
    }

    private IEnumerable<Content> Answers(Address to, Content content, FitResult fit, ChoiceOption option, int index)
    {
        var options = Said.Options(content);
        var shown = wire.Shown(to).SelectMany(message => message.Contents).SelectMany(Said.Options).FirstOrDefault(shown => shown.Id == option.Id);
        if (shown is not null)
        {
            yield return new Content.ChoiceReply(shown.Id, shown.Label);
        }

        if (!string.IsNullOrWhiteSpace(option.Label) && options.Count(other => Alike(other, option)) == 1 && !option.Label.Trim().Any(char.IsControl))
        {
            yield return new Content.Text(option.Label.Trim());
        }

        // A label goes before a number, because it may be one.
        var number = string.Create(CultureInfo.InvariantCulture, $"{index + 1}");
        if (options.Any(other => other.Label.Trim().TrimEnd('.') == number))
        {
            yield break;
        }

        if (content is Content.Choice || fit.Losses.Any(loss => loss.Contains("numbered", StringComparison.Ordinal)))
        {
            yield return new Content.Text(number);
            yield return new Content.Text($"{number}.");
            if (index < NumberWords.Length)
            {
                yield return new Content.Text(NumberWords[index]);
            }
        }
    }

    private static bool Alike(ChoiceOption one, ChoiceOption other) => string.Equals(one.Label.Trim(), other.Label.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>The message as we read it from the vendor's webhook; nothing where that is not signed, or says something else.</summary>
    private async Task<Inbound.Message?> Says(Content content)
    {
        var webhook = await wire.Written(account.Id.Value, CustomerOf(account.Channel, seed), content);
        return provider.Verify(webhook, account, wire.Now)
            ? provider.Parse(webhook, account, wire.Now) is [Inbound.Message message] ? message : null
            : null;
    }
}
