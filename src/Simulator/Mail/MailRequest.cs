using System.Globalization;
using System.Text.RegularExpressions;
using Messaging.Messages;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Mail;

/// <summary>A mail that we ask a vendor to send.</summary>
internal sealed partial record MailRequest(string? From, string? To, string? Subject, string? Text, string? Html)
{
    private const int Most = 10 * 1024 * 1024;

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Our own fields, which come back with each event.</summary>
    public IReadOnlyDictionary<string, string> Echoed { get; init; } = new Dictionary<string, string>();

    /// <summary>The name of its file.</summary>
    public string? File { get; init; }

    /// <summary>The bare address of what may have a name before it.</summary>
    public static string? Bare(string? address) => address is null ? null
        : address.IndexOf('<') is >= 0 and var open && address.IndexOf('>', open) is >= 0 and var close ? address[(open + 1)..close] : address;

    /// <summary>What every vendor refuses.</summary>
    public Verdict.Refused? Judge() => this switch
    {
        { To: null } => new(400, "The recipient is missing."),
        _ when !Address().IsMatch(To) => new(400, $"'{To}' is no address."),
        { Text: null, Html: null } => new(400, "There is neither text nor HTML."),
        { Subject: null or "" } => new(400, "The subject is missing."),
        _ when Headers.Any(header => header.Value.Contains('\n', StringComparison.Ordinal)) => new(400, "A header has a line of its own."),
        _ when (Text?.Length ?? 0) + (Html?.Length ?? 0) > Most => new(413, "It is too large."),
        _ => null,
    };

    /// <summary>What the customer sees of it.</summary>
    public IReadOnlyList<Content> Contents() => File is { } name
        ? [new Content.Media(MediaType.File, new MediaSource.ProviderMedia(name)) { Caption = Text, FileName = name }]
        : [new Content.Text(Text ?? Html ?? "")];

    /// <summary>All of it by name, to be looked at; what comes back with each event has "echo." before it.</summary>
    public IReadOnlyDictionary<string, string> Flat()
    {
        var fields = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase)
        {
            ["from"] = From ?? "",
            ["to"] = To ?? "",
            ["subject"] = Subject ?? "",
            ["text"] = Text ?? "",
            ["html"] = Html ?? "",
        };
        foreach (var (name, value) in Echoed)
        {
            fields[string.Create(CultureInfo.InvariantCulture, $"echo.{name}")] = value;
        }

        return fields;
    }

    [GeneratedRegex(@"^[^\s@<>,]+@[^\s@<>,]+\z")]
    private static partial Regex Address();
}
