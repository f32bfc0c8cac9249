using Messaging.Messages;
using Messaging.Providers;
using NodaTime;

namespace Messaging.Core.Tests.Providers;

internal static class ApplePlanCases
{
    public const string Customer = "urn:mbid:AQAAYyUbut6E4B3T9FLv5EbG";

    public static IReadOnlyList<HttpReply> Uploaded { get; } =
    [
        Reply("""{"upload-url":"https://up.example.com/1","mmcs-url":"https://p54-content.example.com/M1","mmcs-owner":"M1"}"""),
        Reply("""{"singleFile":{"fileChecksum":"AThQ82TySl==","size":4}}"""),
    ];

    public static MediaFile File { get; } = new("bill.pdf", "application/pdf", "%PDF"u8.ToArray());

    public static MediaFile Png { get; } = new("shoe.png", "image/png", new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' });

    public static IEnumerable<PlanCase> All()
    {
        var apple = Accounts.Apple;
        var shop = new OptionAction.Open(new Uri("https://shop.example.com/shoes?a=1&b=2"));
        var card = new Content.Card("Running shoe", "Light and quick", PlanCase.Picture, [new("buy", "Buy") { Action = shop }]);
        var times = new Content.Choice("When shall we come?", [At("slot-1", 8, 10, 1), At("slot-2", 9, 14, 1)]);
        var acrossClocks = times with { Options = [times.Options[0], At("slot-2", 9, 14, 2)] };
        var described = PlanCase.Three with { Options = [new("a", "Red") { Description = "Like a rose" }, new("b", "Green")] };
        return
        [
            new("text", apple, Customer, new Content.Text("Grüße \"😀\"\n+1")),
            new("quick-reply", apple, Customer, PlanCase.Three),
            new("list-of-one", apple, Customer, new Content.Choice("Shall we?", [new("yes", "Yes")])),
            new("list-for-descriptions", apple, Customer, described),
            new("list-for-a-device-without-quick-replies", apple, Customer, PlanCase.Three) { Context = Device("LIST", "TIME") },
            new("text-for-a-device-without-both", apple, Customer, PlanCase.Three) { Context = Device("AUTH") },
            new("quick-reply-for-a-device-without-lists", apple, Customer, PlanCase.Three) { Context = Device("QUICK") },
            new("text-for-a-device-without-lists", apple, Customer, described) { Context = Device("QUICK") },
            new("times", apple, Customer, times),
            new("times-for-a-device-with-all", apple, Customer, times) { Context = Device("QUICK", "LIST", "TIME") },
            new("times-across-a-change-of-clocks", apple, Customer, acrossClocks),
            new("times-for-a-device-without-time-picker", apple, Customer, times) { Context = Device("QUICK", "LIST") },
            new("times-for-a-device-with-lists-only", apple, Customer, times) { Context = Device("LIST") },
            new("times-for-a-device-without-anything", apple, Customer, times) { Context = Device("AUTH") },
            new("times-beside-an-option-that-is-none", apple, Customer, times with { Options = [.. times.Options, new("none", "None of them")] }),
            new("a-single-time", apple, Customer, times with { Options = [times.Options[0]] }),
            new("link-with-a-picture", apple, Customer, card) { File = Png },
            new("link-without-second-line", apple, Customer, card with { Body = null }) { File = Png },
            new("link-whose-picture-is-no-png", apple, Customer, card) { File = Png with { ContentType = "image/jpeg" } },
            new("link-whose-picture-is-gone", apple, Customer, card),
            new("file", apple, Customer, new Content.Media(MediaType.File, new MediaSource.Link(PlanCase.Picture))) { File = File, Replies = Uploaded },
            new("file-with-words", apple, Customer, new Content.Media(MediaType.File, new MediaSource.Link(PlanCase.Picture)) { Caption = "Your bill" }) { File = File, Replies = Uploaded },
            .. PlanCase.Media("", apple, Customer, MediaType.Image, MediaType.Audio, MediaType.Video, MediaType.Sticker).Select(one => one with { File = File, Replies = Uploaded }),
            new("raw", apple, Customer, new Content.Text("Plain") { Raw = new RawPayload("apple", """{"v":2,"sourceId":"another","type":"interactive","interactiveData":{"bid":"b"}}""") }),
            new("to-another-api", apple with { ApiBase = new Uri("http://127.0.0.1:5005/apple/") }, Customer, new Content.Text("Hello")),
        ];
    }

    private static ReplyContext Device(params string[] features) => new("m1", PlanCase.Now) { Features = [.. features] };

    private static ChoiceOption At(string id, int day, int hour, int offset) =>
        new(id, $"{day} January, {hour} o'clock")
        {
            Slot = new TimeSlot(new LocalDateTime(2026, 1, day, hour, 0).WithOffset(Offset.FromHours(offset)), Duration.FromMinutes(90)),
        };

    private static HttpReply Reply(string body) => new(200, new Dictionary<string, string>(), body);
}
