using Messaging.Channels;
using Messaging.Links;

namespace Messaging.Core.Tests.Links;

public sealed class EntryLinkTests
{
    [Theory]
    [InlineData(Channel.Sms, "twilio", "+15550001111", null, "sms:+15550001111?body=Hi%20%26%20hello%20%5Bref%3Aspring-1%5D")]
    [InlineData(Channel.WhatsApp, "twilio", "+15550001111", null, "https://wa.me/15550001111?text=Hi%20%26%20hello%20%5Bref%3Aspring-1%5D")]
    [InlineData(Channel.WhatsApp, "whatsapp", "106540352242922", "+49 30 1234567", "https://wa.me/49301234567?text=Hi%20%26%20hello%20%5Bref%3Aspring-1%5D")]
    [InlineData(Channel.WhatsApp, "whatsapp", "106540352242922", null, null)]
    [InlineData(Channel.Messenger, "messenger", "1029384756", "acme", "https://m.me/acme?ref=spring-1&text=Hi%20%26%20hello")]
    [InlineData(Channel.Instagram, "messenger", "1789", "@acme.shop", "https://ig.me/m/acme.shop?ref=spring-1")]
    [InlineData(Channel.Instagram, "messenger", "1789", null, null)]
    [InlineData(Channel.Line, "line", "U123", "@acme", "https://line.me/R/oaMessage/%40acme/?Hi%20%26%20hello%20%5Bref%3Aspring-1%5D")]
    [InlineData(Channel.Line, "line", "U123", null, null)]
    [InlineData(Channel.Telegram, "telegram", "7000", "@acme_bot", "https://t.me/acme_bot?start=spring-1")]
    [InlineData(Channel.Rcs, "rcs", "acme_agent", "+15550001111", "sms:+15550001111?service_id=acme_agent%40rbm.goog&body=Hi%20%26%20hello%20%5Bref%3Aspring-1%5D")]
    [InlineData(Channel.Rcs, "rcs", "acme_agent", null, "sms:acme_agent%40rbm.goog?body=Hi%20%26%20hello%20%5Bref%3Aspring-1%5D")]
    [InlineData(Channel.Apple, "apple", "22-33", null, "https://bcrw.apple.com/urn:biz:22-33?biz-intent-id=sales&biz-group-id=spring-1&body=Hi%20%26%20hello")]
    [InlineData(Channel.Email, "postmark", "help@acme.example", null, "mailto:help@acme.example?subject=Hi%20%26%20hello%20%5Bref%3Aspring-1%5D")]
    [InlineData(Channel.WebChat, "webchat", "webchat", "https://acme.example/help?lang=de", "https://acme.example/help?lang=de&ref=spring-1")]
    [InlineData(Channel.WebChat, "webchat", "webchat", null, null)]
    [InlineData(Channel.Own, "own", "own", null, null)]
    public void A_link_leads_to_the_account_and_carries_its_reference(Channel channel, string provider, string handle, string? publicHandle, string? link)
    {
        var account = new Account(AccountId.Parse("one"), channel, provider, handle) { PublicHandle = publicHandle, Intent = "sales" };

        EntryLink.To(account, "spring-1", "Hi & hello")?.OriginalString.ShouldBe(link);
        (EntryLink.To(account, "spring-1", "Hi & hello") is null).ShouldBe(link is null);
    }

    [Fact]
    public void Every_channel_has_an_answer()
    {
        foreach (var channel in Enum.GetValues<Channel>())
        {
            Should.NotThrow(() => EntryLink.To(new Account(AccountId.Parse("one"), channel, "some", "+15550001111"), null, null));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("\u00fcber")]
    [InlineData("a]b")]
    public void A_reference_that_does_not_fit_into_every_link_is_refused(string reference) =>
        Should.Throw<FormatException>(() => LinkReference.Check(reference)).Message.ShouldContain("letters, digits");

    [Theory]
    [InlineData("Hi [ref:spring-1]", "spring-1", "Hi")]
    [InlineData("[REF: spring-1 ] and more", "spring-1", "and more")]
    [InlineData("[ref:spring-1]", "spring-1", "")]
    [InlineData("Hi ref:spring-1", null, "Hi ref:spring-1")]
    [InlineData("[ref:two words]", null, "[ref:two words]")]
    public void A_reference_is_read_from_a_text_that_the_customer_may_have_changed(string text, string? reference, string rest) =>
        LinkReference.Read(text).ShouldBe((reference, rest));
}
