using Messaging.Hours;
using NodaTime;

namespace Messaging.Core.Tests.Hours;

public class HoursTextTests
{
    [Theory]
    [InlineData("Mon-Fri 09:00-17:00", "Monday Tuesday Wednesday Thursday Friday")]
    [InlineData("Sat-Mon 09:00-17:00", "Monday Saturday Sunday")]
    [InlineData("mon,WED 09:00-17:00", "Monday Wednesday")]
    [InlineData("Sun 09:00-17:00;", "Sunday")]
    [InlineData("always", "Monday Tuesday Wednesday Thursday Friday Saturday Sunday")]
    public void Days_are_single_lists_or_ranges_that_may_go_round_the_end_of_the_week(string week, string days) =>
        string.Join(' ', BusinessHours.Parse("Europe/Paris", week).Week.Keys.Order()).ShouldBe(days);

    [Fact]
    public void Spans_are_put_in_order()
    {
        var monday = BusinessHours.Parse("Europe/Paris", "Mon 13:00-17:00, 09:00-12:00").Week[IsoDayOfWeek.Monday];
        monday.Select(span => span.From.Hour).ShouldBe([9, 13]);
    }

    [Theory]
    [InlineData("Europe/Pariss", "Mon 09:00-17:00", "", "'Europe/Pariss' is no time zone")]
    [InlineData("Europe/Paris", "Mo 09:00-17:00", "", "'Mo' is no day; expected one such as Mon, or Mon-Fri")]
    [InlineData("Europe/Paris", "Mon-Fri-Sun 09:00-17:00", "", "'Mon-Fri-Sun' is no day")]
    [InlineData("Europe/Paris", "Mon", "", "'Mon' lacks its times; expected e.g. 'Mon 09:00-17:00' or 'Mon closed'")]
    [InlineData("Europe/Paris", "Mon 9-17", "", "'9-17' is no span of time; expected e.g. 09:00-17:00")]
    [InlineData("Europe/Paris", "Mon 09:00-25:00", "", "'09:00-25:00' is no span of time")]
    [InlineData("Europe/Paris", "Mon 09:00", "", "'09:00' is no span of time")]
    [InlineData("Europe/Paris", "Mon 09:00-09:00", "", "'09:00-09:00' is no time at all; the whole day is 00:00-24:00")]
    [InlineData("Europe/Paris", "Mon 09:00-12:00,11:00-17:00", "", "the times in '09:00-12:00,11:00-17:00' overlap")]
    [InlineData("Europe/Paris", "Mon 21:00-02:00,23:00-24:00", "", "overlap")]
    [InlineData("Europe/Paris", "Mon-Fri 09:00-17:00; Fri closed", "", "Friday is there twice")]
    [InlineData("Europe/Paris", "", "2026-02-30 closed", "'2026-02-30' is not a date such as 2026-12-24")]
    [InlineData("Europe/Paris", "", "13-01 closed", "'13-01' is not a date of the calendar such as 12-24")]
    [InlineData("Europe/Paris", "", "Christmas closed", "'Christmas' is not a date such as 2026-12-24")]
    [InlineData("Europe/Paris", "", "12-24 closed; 12-24 closed", "12-24 is there twice")]
    public void What_is_wrong_is_named_together_with_what_was_expected(string zone, string week, string holidays, string sentence) =>
        Should.Throw<FormatException>(() => BusinessHours.Parse(zone, week, holidays)).Message.ShouldContain(sentence);

    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        var message = Should.Throw<FormatException>(() => BusinessHours.Parse("Mars", "Mo 9-5", "tomorrow closed")).Message;
        message.ShouldSatisfyAllConditions(
            () => message.ShouldContain("'Mars'"),
            () => message.ShouldContain("'Mo'"),
            () => message.ShouldContain("'9-5'"),
            () => message.ShouldContain("'tomorrow'"));
    }
}
