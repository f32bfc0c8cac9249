using Messaging.Channels;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using NodaTime;

namespace Messaging.Core.Tests.Providers;

// A message, and by which account to whom; how it is sent stands in the file of its name. The cases of a provider lie in its folder.
internal sealed record PlanCase(string Name, Account Account, string To, Content Content)
{
    public const string Phone = "+4915112345678";

    public static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 9, 0);

    public static Uri Picture { get; } = new("https://cdn.example.com/a b.jpg?x=1&y=2");

    public static Content.Choice Three { get; } = new("Which one?", [new("a", "Red"), new("b", "Green"), new("c", "Blue")]);

    public static Content.Media Image { get; } = new(MediaType.Image, new MediaSource.Link(Picture));

    public static Content.Location Place { get; } = new(48.137154, 11.576124) { Name = "Marienplatz", Address = "80331 München" };

    public ReplyContext? Context { get; init; }

    public MediaFile? File { get; init; }

    public Purpose Purpose { get; init; }

    // What the calls before the last are answered with, where a later one depends on it.
    public IReadOnlyList<HttpReply> Replies { get; init; } = [];

    // A medium of each type, with words beside it where the channel carries them.
    public static IEnumerable<PlanCase> Media(string prefix, Account account, string to, params IEnumerable<MediaType> types) => types.Select(type => new PlanCase(
        $"{prefix}{type.ToString().ToLowerInvariant()}", account, to, Image with { Type = type, Caption = Capabilities.Of(account).Captioned.Contains(type) ? "The box" : null }));

    public OutboundMessage Message => For(Account, To, Content) with { Context = Context, Purpose = Purpose };

    public static OutboundMessage For(Account account, string to, Content content) =>
        new(OutboxId.Parse("a-abcdefghijklmnopqrstuvwxyz.12.3"), new Address(account.Id, account.Channel, to), content, Purpose.Service);

    public static SendPlan Plan(Account account, OutboundMessage message, MediaFile? file = null) =>
        ProviderCatalogue.Named(account.Provider).Plan(message, account, Now, file);

    public IReadOnlyList<HttpCall> Calls()
    {
        var steps = Plan(Account, Message, File).ShouldBeOfType<SendPlan.Calls>().Steps;
        return
        [
            .. from step in steps.Index()
               let replies = (IReadOnlyList<HttpReply>)[.. Replies.Take(step.Index)]
               where step.Item.Needless?.Invoke(replies) != true
               select step.Item.Call(replies),
        ];
    }
}
