namespace Messaging.Core.Tests.Providers;

// What the index of the fixtures states, one line for each event.
internal static class TelegramExpectations
{
    public static Dictionary<string, string[]> All { get; } = new()
    {
        ["cw-animated-sticker.json"] = ["1631132077 23:1 23 (Sojan Jose): Sticker CAACAgEAAxkBAANHYV6SqK4_QokaTV90Dp-2D2el0uAAAuMAA3FRvjHsabcjn_Em3yEE  👍"],
        ["cw-caption-only.json"] = ["1631132077 23:1 23 (Sojan Jose): text 'test'"],
        ["cw-group-text.json"] = ["notice message.group"],
        ["doc-callback-query-inline.json"] = ["1767603600 4382bfdwdsb323b2d9 1111111 (Test Firstname Test Lastname): picks Data from button callback 'Data from button callback'"],
        ["doc-chosen-inline-result.json"] = ["notice chosen_inline_result"],
        ["doc-document.json"] = ["1441645532 1111111:1365 1111111 (Test Firstname Test Lastname): File AwADBAADbXXXXXXXXXXXGBdhD2l6_XX application/pdf Testfile.pdf"],
        ["doc-edited.json"] = ["1111111 edits 1111111:1365: text 'Edited text'"],
        ["doc-forwarded-channel.json"] = ["1441645532 1111111:1365 1111111 (Test Firstname Test Lastname): text '/start'"],
        ["doc-inline-query.json"] = ["notice inline_query"],
        ["doc-text-no-chat-type.json"] = ["1441645532 1111111:1365 1111111 (Test Test Lastname): text '/start'"],
    };
}
