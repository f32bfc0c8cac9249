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
}
