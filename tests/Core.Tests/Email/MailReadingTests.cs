using System.Text;
using Messaging.Core.Tests.Providers;
using Messaging.Messages;
using Messaging.Providers;
using NodaTime.Text;

namespace Messaging.Core.Tests.Email;

public sealed class MailReadingTests
{
    [Theory]
    [InlineData("ada@example.org", "ada@example.org", null)]
    [InlineData("Ada@Example.ORG", "ada@example.org", null)]
    [InlineData("Ada Lovelace <ada@example.org>", "ada@example.org", "Ada Lovelace")]
    [InlineData("\"Lovelace, Ada\" <Ada+test@example.org>", "ada+test@example.org", "Lovelace, Ada")]
    [InlineData("\"Ada \\\"Countess\\\" L.\" < ada@example.org >", "ada@example.org", "Ada \"Countess\" L.")]
    [InlineData("ada@example.org (Ada)", "ada@example.org", "Ada")]
    [InlineData("=?utf-8?B?QWRhIEzDtnZl?= =?utf-8?Q?lace=F0=9F=98=80?= <ada@example.org>", "ada@example.org", "Ada Lövelace😀")]
    [InlineData("=?iso-8859-1?q?Ren=E9?= <rene@example.org>", "rene@example.org", "René")]
    [InlineData("=?gb2312?B?0LvQuw==?= <x@example.org>", "x@example.org", "谢谢")]
    [InlineData("=?utf-8?B?%%%?= <x@example.org>", "x@example.org", "=?utf-8?B?%%%?=")]
    [InlineData("<ada@example.org>", "ada@example.org", null)]
    [InlineData("ada@example.org <ada@example.org>", "ada@example.org", null)]
    public void The_sender_is_an_address_and_a_name(string from, string address, string? name)
    {
        var message = Mails.Only(Mails.Of(from, text: "x"));

        (message.From, message.Name).ShouldBe((address, name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Ada")]
    [InlineData("ada@")]
    [InlineData("@example.org")]
    [InlineData("Ada <ada at example.org>")]
    public void What_is_no_address_is_no_sender(string from) =>
        Mails.Of(from, text: "x").ShouldHaveSingleItem().ShouldBeOfType<Inbound.Unreadable>().Reason.ShouldBe("The sender's address is missing.");

    [Theory]
    [InlineData("Received", "from a by b with ESMTP id x; Mon, 5 Jan 2026 08:40:15 +0000 (UTC)", "2026-01-05T08:40:15Z")]
    [InlineData("Date", "Mon, 5 Jan 2026 09:40:12 +0100", "2026-01-05T08:40:12Z")]
    [InlineData("Date", "5 Jan 2026 03:40 -0500", "2026-01-05T08:40:00Z")]
    [InlineData("Date", "Sun, 04 Jan 2026 23:59:60 GMT", "2026-01-04T23:59:59Z")]
    [InlineData("Date", "Mon, 5 Jan 2027 09:40:12 +0100", "2026-01-05T09:00:00Z")]
    [InlineData("Date", "31 Feb 2026 09:40:12 +0100", "2026-01-05T09:00:00Z")]
    [InlineData("Date", "5 Jan 2026 09:40:12 +9999", "2026-01-05T09:00:00Z")]
    [InlineData("Date", "yesterday", "2026-01-05T09:00:00Z")]
    [InlineData("X-Other", "", "2026-01-05T09:00:00Z")]
    public void Its_time_is_that_of_the_server_which_took_it_and_never_in_the_future(string header, string value, string at) =>
        InstantPattern.General.Format(Mails.Only(Mails.Of(text: "x", headers: (header, value))).At).ShouldBe(at);

    [Theory]
    [InlineData("My parcel", "Where is it?", "My parcel\n\nWhere is it?")]
    [InlineData("  My\r\n parcel ", "Where is it?", "My parcel\n\nWhere is it?")]
    [InlineData("", "Where is it?", "Where is it?")]
    [InlineData("My parcel", "", "My parcel")]
    [InlineData("Re: My parcel", "Where is it?", "Where is it?")]
    [InlineData("AW: My parcel", "Where is it?", "Where is it?")]
    [InlineData("RE[2]: My parcel", "Where is it?", "Where is it?")]
    [InlineData("Antw: Re: My parcel", "Where is it?", "Where is it?")]
    [InlineData("回复：My parcel", "Where is it?", "Where is it?")]
    [InlineData("Real news", "Where is it?", "Real news\n\nWhere is it?")]
    public void The_subject_is_said_where_a_thread_begins(string subject, string text, string said) =>
        Mails.Only(Mails.Of(subject: subject, text: text)).Content.ShouldBe(new Content.Text(said));

    [Fact]
    public void A_long_thread_is_known_by_its_beginning_and_its_end()
    {
        var references = string.Join("\r\n ", Enumerable.Range(1, 40).Select(number => $"<m{number}@example.org>"));

        var context = Mails.Only(Mails.Of(text: "x", headers: [("References", references), ("In-Reply-To", "<m40@example.org>")])).Context!;

        context.Thread.ShouldBe(["m1@example.org", .. Enumerable.Range(32, 9).Select(number => $"m{number}@example.org")]);
    }

    [Fact]
    public void A_text_that_no_row_would_hold_goes_on_in_a_file()
    {
        var text = new string('x', 49_999) + "😀 and more";

        var list = Mails.Of(text: text).Cast<Inbound.Message>().ToList();

        list[0].Content.ShouldBe(new Content.Text(new string('x', 49_999)));
        list[1].Id.ShouldBe("ada-1@example.org.1");
        Encoding.UTF8.GetString(list[1].File!.Bytes.Span).ShouldBe(text);
    }

    [Theory]
    [InlineData("windows-1252", "Grüße aus Köln – 5 €")]
    [InlineData("iso-8859-2", "Vážený zákazníku, příloze")]
    [InlineData("iso-2022-jp", "はい、お願いします。")]
    [InlineData("gb18030", "好的，谢谢")]
    [InlineData("koi8-r", "Спасибо")]
    [InlineData("utf-8", "😀")]
    public void SendGrid_leaves_each_field_in_the_charset_of_the_mail(string charset, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        byte[] body =
        [
            .. Part("from", "ada@example.org"u8), .. Part("envelope", """{"to":["help@example.com"],"from":"ada@example.org"}"""u8),
            .. Part("charsets", Encoding.UTF8.GetBytes($$"""{"text":"{{charset}}"}""")), .. Part("text", encoding.GetBytes(text)), .. "--b--\r\n"u8,
        ];
        var webhook = Requests.Post("https://chat.example.com/", "multipart/form-data; boundary=\"b\"", "") with { Body = body };

        Mails.Only(ProviderCatalogue.Named("sendgrid").Parse(webhook, Accounts.SendGrid, Requests.Now)).Content.ShouldBe(new Content.Text(text));
    }

    [Fact]
    public void A_file_comes_as_it_was_sent_to_the_byte()
    {
        byte[] file = [.. Enumerable.Range(0, 256).Select(number => (byte)number), .. "\r\n--c\r\n\r\n--bb"u8];
        byte[] body =
        [
            .. Part("from", "ada@example.org"u8), .. Part("envelope", """{"to":["help@example.com"],"from":"ada@example.org"}"""u8),
            .. Encoding.UTF8.GetBytes("--b\r\nContent-Disposition: form-data; name=\"attachment1\"; filename=\"a.bin\"\r\n\r\n"), .. file, .. "\r\n--b--\r\n"u8,
        ];
        var webhook = Requests.Post("https://chat.example.com/", "multipart/form-data; boundary=b", "") with { Body = body };

        var list = ProviderCatalogue.Named("sendgrid").Parse(webhook, Accounts.SendGrid, Requests.Now);

        Mails.Only(list).File!.Bytes.ToArray().ShouldBe(file);
    }

    private static byte[] Part(string name, ReadOnlySpan<byte> value) =>
        [.. Encoding.UTF8.GetBytes($"--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n"), .. value, .. "\r\n"u8];
}
