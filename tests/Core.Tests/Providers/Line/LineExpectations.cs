namespace Messaging.Core.Tests.Providers;

// What the index of the fixtures states, one line for each event.
internal static class LineExpectations
{
    private const string Anna = "U206d25c2ea6bd87c17655609a1c37cb8";
    private const string Small = "u206d25c2ea6bd87c17655609a1c37cb8";
    private const string Us = "Uab012345678901234567890123456789";

    public static Dictionary<string, string[]> All { get; } = new()
    {
        ["account-link.json"] = ["notice accountLink.ok"],
        ["beacon.json"] = ["notice beacon.enter"],
        ["callback-request-with-destination.json"] = [$"1462629479 325708 {Anna} -> U11111111111111111111111111111111: text 'Hello, world! with destination'"],
        ["callback-request.json"] =
        [
            $"1462629479 325708 {Small}: text 'Hello, world'",
            $"{Small} wants all",
        ],
        ["connectivity-check-RECONSTRUCTED.json"] = [],
        ["file.json"] = [$"1462629479 325708 {Small} -> {Us}: File 325708  sample.pdf"],
        ["image-external.json"] = [$"1462629479 325708 {Small} -> {Us}: Image https://example.com/original.jpg "],
        ["leave.json"] = ["cxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx does not want all"],
        ["php-multi-event.json"] =
        [
            "12345678901 contentid userid: text 'message'",
            "notice message.group",
            "notice message.group",
            "notice message.group",
            "12345678901 contentid userid: location -34.12,134.23",
            "12345678901 contentid userid: Sticker 1/2 ",
            "userid wants all",
            "userid does not want all",
            "notice join",
            "notice leave",
            "12345678901 none-* userid: picks postback 'postback'",
            "notice beacon.enter",
        ],
        ["postback.json"] = [$"1462629479 none-* {Small} -> {Us}: picks action=buyItem&itemId=123123&color=red 'action=buyItem&itemId=123123&color=red'"],
        ["python-28-events.json"] =
        [
            $"1462629479 325708 {Anna} -> U123: text 'Hello, world'",
            "notice message.group",
            $"1462629479 325708 {Anna} -> U123: Video https://example.com/ ",
            $"1462629479 325708 {Anna} -> U123: Audio https://example.com/ ",
            $"1462629479 325708 {Anna} -> U123: location 35.65910807942215,139.70372892916203",
            $"1462629479 325708 {Anna} -> U123: Sticker 1/1  Just sticker",
            $"{Anna} wants all",
            $"{Anna} does not want all",
            "Ca56f94637cc4347f90a25382909b24b9 wants all",
            "Ca56f94637cc4347f90a25382909b24b9 does not want all",
            $"1462629479 testwebhookeventid {Anna} -> U123: picks action=buyItem&itemId=123123&color=red '2017-12-25T01:00'",
            "notice beacon.enter",
            "notice beacon.enter",
            "notice accountLink.ok",
            "notice message.group",
            "notice message.group",
            $"1462629479 testwebhookeventid {Anna} -> U123: picks action=buyItem&itemId=123123&color=red '2013-04-01'",
            $"1462629479 testwebhookeventid {Anna} -> U123: picks action=buyItem&itemId=123123&color=red '10:00'",
            $"1462629479 testwebhookeventid {Anna} -> U123: picks action=buyItem&itemId=123123&color=red '2013-04-01T10:00'",
            "notice memberJoined",
            "notice memberLeft",
            $"1462629479 325708 {Anna} -> U123: File 325708  file.txt",
            "Ca56f94637cc4347f90a25382909b24b9 deletes 325708",
            "notice videoPlayComplete",
            $"1627356924 354718705033693861 {Anna} -> U123: Image 354718705033693861 ",
            $"1462629479 325708 {Anna} -> U123: text 'Hello, world'",
            $"{Anna} edits 325708: text 'Hello, edited world'",
            "unreadable events[27]: type undefined is unknown.",
        ],
        ["sticker-message-text.json"] = [$"1462629479 325708 {Small} -> {Us}: Sticker 1/1  userEnteredText"],
        ["text-group-standby.json"] = ["notice message.group"],
        ["text-mention.json"] = [$"1462629479 325708 {Small} -> {Us}: text 'Hello, world @Brown and @Cony'"],
        ["text-plus-follow.json"] =
        [
            $"1462629479 325708 {Anna} -> Uea8667adaf43586706170ff25ff47ae6: text 'Hello, world'",
            $"{Anna} wants all",
        ],
        ["unfollow.json"] = [$"{Small} does not want all"],
        ["video-external.json"] = [$"1462629479 325708 U4af4980629... -> {Us}: Video https://example.com/original.mp4 "],
        ["video-play-complete.json"] = ["notice videoPlayComplete"],
    };
}
