using Messaging.Channels;

namespace Messaging.Core.Tests.Channels;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("4915112345678", "+4915112345678")]
    [InlineData("+4915112345678", "+4915112345678")]
    [InlineData(" +49 (151) 123-456.78/9 ", "+49151123456789")]
    [InlineData("+1\u00a0555\u00a0000\u00a01111", "+15550001111")]
    [InlineData("12345", "+12345")]
    [InlineData("123456789012345", "+123456789012345")]
    public void A_number_has_one_spelling(string text, string number) => PhoneNumber.Normalize(text).ShouldBe(number);

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("1234")]
    [InlineData("1234567890123456")]
    [InlineData("015112345678")]
    [InlineData("004915112345678")]
    [InlineData("++4915112345678")]
    [InlineData("49151+12345678")]
    [InlineData("US.13491208655302741918")]
    [InlineData("1203@g.us")]
    [InlineData("٤٩١٥١١٢٣٤٥")]
    public void What_is_no_international_number_has_none(string text) => PhoneNumber.Normalize(text).ShouldBeNull();

    [Fact]
    public void A_normal_number_stays_as_it_is() =>
        PhoneNumber.Normalize(PhoneNumber.Normalize("49 151 12345678")!).ShouldBe("+4915112345678");

    [Theory]
    [InlineData("+551187654321", "+5511987654321")]
    [InlineData("+5511987654321", "+5511987654321")]
    [InlineData("+551132654321", "+551132654321")]
    [InlineData("+5215512345678", "+525512345678")]
    [InlineData("+525512345678", "+525512345678")]
    [InlineData("+5491112345678", "+541112345678")]
    [InlineData("+541112345678", "+541112345678")]
    [InlineData("+15215512345678", "+15215512345678")]
    [InlineData("US.13491208655302741918", "US.13491208655302741918")]
    public void Spellings_of_one_phone_are_one_to_compare_by(string handle, string canonical)
    {
        PhoneNumber.Canonical(handle).ShouldBe(canonical);
        PhoneNumber.Canonical(canonical).ShouldBe(canonical);
    }

    [Fact]
    public void One_phone_is_one_contact_at_two_addresses()
    {
        var account = AccountId.Parse("wa");
        var (one, other) = (new Address(account, Channel.WhatsApp, "+551187654321"), new Address(account, Channel.WhatsApp, "+5511987654321"));

        ContactId.FirstMetAt(one).ShouldBe(ContactId.FirstMetAt(other));
        LaneId.Of(one).ShouldNotBe(LaneId.Of(other));
        ContactId.FirstMetAt(other).ShouldBe(ContactId.FirstMetAt(LaneId.Of(other)));
    }
}
