using System.Text;
using Messaging.Channels;
using Messaging.Core.Tests.Providers;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Core.Tests.Email;

// What every vendor of mail is asked to send; beside these each has cases of its own.
internal static class MailPlanCases
{
    public const string Ada = "ada@example.org";

    public static ReplyContext Thread { get; } = new("ada-2@mail.example.org", Instant.FromUtc(2026, 1, 5, 8, 40))
    {
        Subject = "AW: RE: My parcel, 2nd & last",
        Thread = ["ada-1@mail.example.org", "a-abcdefghijklmnopqrstuvwxyz.12.2@example.com"],
    };

    public static MediaFile Invoice { get; } = new("invoice \"7\".pdf", "application/pdf", Encoding.UTF8.GetBytes("%PDF-1.7"));

    public static Content.Media File { get; } = new(MediaType.File, new MediaSource.Kept(MediaId.Parse("m-1")));

    public static IEnumerable<PlanCase> All(Account account)
    {
        var hello = new Content.Text("Hello <Ada> & \"friends\"\nsee https://example.com/a?b=1&c='2'.\n\nשלום 😀");
        var actions = new Content.Choice("What now?",
        [
            new("a", "Track <it>") { Action = new OptionAction.Open(new Uri("https://example.com/track?a=1&b=2")) },
            new("b", "Call us") { Action = new OptionAction.Dial("+4930123456"), Description = "Until 5 & no later" },
            new("c", "Wait"),
        ]);
        return
        [
            new("text", account, Ada, hello),
            new("text-in-a-thread", account, Ada, hello) { Context = Thread },
            new("choice", account, Ada, PlanCase.Three) { Context = Thread },
            new("choice-with-actions", account, Ada, actions),
            new("file-with-caption", account, Ada, File with { Caption = "Your invoice" }) { File = Invoice },
            new("file", account, Ada, File) { File = Invoice },
            .. PlanCase.Media("", account, Ada, MediaType.Audio, MediaType.Video, MediaType.Sticker).Select(one => one with { File = Invoice }),
            new("file-that-is-not-at-hand", account, Ada, PlanCase.Image with { Caption = "The box" }),
            new("no-name-no-subject", account with { Name = null, Subject = null }, Ada, new Content.Text("Hello")),
            new("to-another-api", account with { ApiBase = new Uri("http://127.0.0.1:5005/mail/") }, Ada, new Content.Text("Hello")),
        ];
    }
}
