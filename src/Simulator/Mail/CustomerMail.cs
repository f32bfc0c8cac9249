using System.Globalization;
using Messaging.Messages;
using Messaging.Simulator.Media;
using Messaging.Simulator.Sending;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Mail;

/// <summary>A mail that a customer writes: his program quotes what he answers below his words, and names it in the headers.</summary>
internal sealed record CustomerMail(string Id, string From, string? Name, DateTimeOffset At, string Subject, string Text)
{
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>A picture that goes with it.</summary>
    public (string Name, string Type, byte[] Bytes)? File { get; init; }

    /// <summary>The sender as headers write it.</summary>
    public string Sender => Name is null ? From : $"{Name} <{From}>";

    public string Date => At.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture);

    /// <param name="answered">The last mail that he got from us; nothing where he begins.</param>
    public static CustomerMail Of(CustomerMessage message, string to, SentMessage? answered)
    {
        var said = message.Content switch
        {
            Content.ChoiceReply reply => reply.Label, // There is nothing to tap in a mail: one types what one reads.
            Content.Media media => media.Caption ?? "",
            Content.Text text => text.Body,
            var other => throw new ArgumentException($"By mail customers cannot write {other.GetType().Name}.", nameof(message)),
        };
        var subject = answered is null ? "A question" : answered.Fields["subject"];
        var mail = new CustomerMail(message.Id, message.From, message.Name, message.At, subject, answered is null ? said : $"{said}\r\n\r\n{Quoted(answered, to)}")
        {
            File = message.Content is Content.Media ? ("photo.png", Picture.ContentType, Picture.Bytes) : null,
        };
        (string, string)[] thread = answered is null ? [] :
        [
            ("In-Reply-To", answered.Fields["Message-ID"]),
            ("References", $"{answered.Fields.GetValueOrDefault("References")} {answered.Fields["Message-ID"]}".Trim()),
        ];
        return mail with
        {
            Headers =
            [
                ("Received", $"from mail.example.org by mx.vendor.example with ESMTP; {mail.Date}"),
                ("From", mail.Sender), ("To", to), ("Date", mail.Date), ("Subject", subject), ("Message-ID", $"<{mail.Id}>"), .. thread,
            ],
        };
    }

    private static string Quoted(SentMessage answered, string from) =>
        $"On {answered.At.UtcDateTime.ToString("ddd, MMM d, yyyy 'at' h:mm tt", CultureInfo.InvariantCulture)} <{from}> wrote:\r\n"
        + string.Join("\r\n", answered.Fields["text"].Split('\n').Select(line => $"> {line}"));
}
