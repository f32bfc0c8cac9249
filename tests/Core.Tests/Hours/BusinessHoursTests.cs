using Messaging.Hours;
using NodaTime;
using NodaTime.Text;

namespace Messaging.Core.Tests.Hours;

public class BusinessHoursTests
{
    private const string Office = "Mon-Fri 09:00-12:00,13:00-17:00; Sat 10:00-14:00";

    [Theory]
    [InlineData("2026-01-05T08:59:59", false)]
    [InlineData("2026-01-05T09:00:00", true)]
    [InlineData("2026-01-05T11:59:59", true)]
    [InlineData("2026-01-05T12:00:00", false)]
    [InlineData("2026-01-05T12:30:00", false)]
    [InlineData("2026-01-05T13:00:00", true)]
    [InlineData("2026-01-05T17:00:00", false)]
    [InlineData("2026-01-10T13:59:59", true)]
    [InlineData("2026-01-11T11:00:00", false)]
    public void An_office_with_a_lunch_break_is_open_from_the_first_instant_of_a_span_up_to_its_last(string local, bool open) =>
        In("Europe/Paris", Office).IsOpen(At("Europe/Paris", local)).ShouldBe(open);

    [Theory]
    [InlineData("2026-01-09T20:59:59", false)]
    [InlineData("2026-01-09T21:00:00", true)]
    [InlineData("2026-01-10T00:00:00", true)]
    [InlineData("2026-01-10T01:59:59", true)]
    [InlineData("2026-01-10T02:00:00", false)]
    [InlineData("2026-01-09T01:00:00", false)]
    public void A_night_belongs_to_the_day_on_which_it_begins(string local, bool open) =>
        In("Europe/Paris", "Fri 21:00-02:00").IsOpen(At("Europe/Paris", local)).ShouldBe(open);

    [Theory]
    [InlineData("18:00-24:00")]
    [InlineData("18:00-00:00")]
    public void A_span_may_end_at_midnight(string span)
    {
        var hours = In("Europe/Paris", $"Mon {span}");
        hours.IsOpen(At("Europe/Paris", "2026-01-05T23:59:59")).ShouldBeTrue();
        hours.IsOpen(At("Europe/Paris", "2026-01-06T00:00:00")).ShouldBeFalse();
    }

    [Fact]
    public void Always_is_open_at_midnight_and_in_the_hour_that_comes_twice()
    {
        var always = In("Europe/Paris", "always");
        always.IsOpen(At("Europe/Paris", "2026-01-05T00:00:00")).ShouldBeTrue();
        var night = At("Europe/Paris", "2026-10-24T12:00:00");
        always.Between(night, At("Europe/Paris", "2026-10-25T12:00:00")).ShouldBe(Duration.FromHours(25));
        always.NextOpening(night).ShouldBe(night);
    }

    [Fact]
    public void Nobody_ever_opens_without_hours()
    {
        var never = In("Europe/Paris", "Sun closed");
        never.IsOpen(At("Europe/Paris", "2026-01-05T10:00:00")).ShouldBeFalse();
        never.NextOpening(At("Europe/Paris", "2026-01-05T10:00:00")).ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-01-05T07:00:00", "2026-01-05T09:00:00")]
    [InlineData("2026-01-05T10:00:00", "2026-01-05T10:00:00")]
    [InlineData("2026-01-05T12:00:00", "2026-01-05T13:00:00")]
    [InlineData("2026-01-05T17:00:00", "2026-01-06T09:00:00")]
    [InlineData("2026-01-10T14:00:00", "2026-01-12T09:00:00")]
    public void The_next_opening_is_the_instant_itself_or_the_start_of_the_next_span(string from, string opens) =>
        In("Europe/Paris", Office).NextOpening(At("Europe/Paris", from)).ShouldBe(At("Europe/Paris", opens));

    [Fact]
    public void The_week_of_another_zone_turns_at_its_own_midnight()
    {
        var auckland = In("Pacific/Auckland", "Mon 09:00-17:00");
        auckland.IsOpen(At("America/New_York", "2026-01-04T15:30:00")).ShouldBeTrue("Sunday afternoon there is Monday morning here.");
        auckland.IsOpen(At("America/New_York", "2026-01-05T10:00:00")).ShouldBeFalse();
        auckland.NextOpening(At("America/New_York", "2026-01-05T10:00:00")).ShouldBe(At("Pacific/Auckland", "2026-01-12T09:00:00"));
    }

    [Theory]
    [InlineData("Sun 02:00-03:00", 0)]
    [InlineData("Sun 02:30-05:00", 2)]
    [InlineData("Sun 01:00-02:30", 1)]
    [InlineData("Sat 22:00-06:00", 7)]
    public void What_the_clocks_jump_over_in_spring_is_not_open(string week, int hoursOpen) =>
        In("Europe/Paris", week)
            .Between(At("Europe/Paris", "2026-03-28T12:00:00"), At("Europe/Paris", "2026-03-29T12:00:00"))
            .ShouldBe(Duration.FromHours(hoursOpen));

    [Theory]
    [InlineData("Sun 02:00-03:00", 2)]
    [InlineData("Sun 01:00-02:00", 2)]
    [InlineData("Sun 03:00-04:00", 1)]
    [InlineData("Sat 22:00-06:00", 9)]
    public void The_hour_that_comes_twice_in_autumn_is_open_twice(string week, int hoursOpen) =>
        In("Europe/Paris", week)
            .Between(At("Europe/Paris", "2026-10-24T12:00:00"), At("Europe/Paris", "2026-10-25T12:00:00"))
            .ShouldBe(Duration.FromHours(hoursOpen));

    [Fact]
    public void A_span_that_the_clocks_jump_over_is_no_opening() =>
        In("Europe/Paris", "Sun 02:00-03:00").NextOpening(At("Europe/Paris", "2026-03-28T12:00:00"))
            .ShouldBe(At("Europe/Paris", "2026-04-05T02:00:00"));

    [Fact]
    public void Holidays_replace_the_day_once_or_every_year_and_the_single_date_goes_first()
    {
        var hours = BusinessHours.Parse("Europe/Paris", "Mon-Sun 09:00-17:00", "12-25 closed; 2026-12-24 09:00-12:00; 2027-12-25 10:00-11:00");
        hours.IsOpen(At("Europe/Paris", "2026-12-24T13:00:00")).ShouldBeFalse();
        hours.IsOpen(At("Europe/Paris", "2025-12-24T13:00:00")).ShouldBeTrue();
        hours.IsOpen(At("Europe/Paris", "2026-12-25T10:00:00")).ShouldBeFalse();
        hours.IsOpen(At("Europe/Paris", "2027-12-25T10:00:00")).ShouldBeTrue();
    }

    [Fact]
    public void The_evening_before_a_holiday_runs_into_it()
    {
        var hours = BusinessHours.Parse("Europe/Paris", "Mon-Sun 21:00-02:00", "2026-12-25 closed");
        hours.IsOpen(At("Europe/Paris", "2026-12-25T01:00:00")).ShouldBeTrue();
        hours.IsOpen(At("Europe/Paris", "2026-12-25T22:00:00")).ShouldBeFalse();
        hours.IsOpen(At("Europe/Paris", "2026-12-26T01:00:00")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-01-05T08:00:00", "2026-01-05T18:00:00", 7)]
    [InlineData("2026-01-05T10:00:00", "2026-01-05T11:00:00", 1)]
    [InlineData("2026-01-05T16:00:00", "2026-01-06T10:00:00", 2)]
    [InlineData("2026-01-09T16:00:00", "2026-01-12T10:00:00", 6)]
    [InlineData("2026-01-11T00:00:00", "2026-01-11T23:00:00", 0)]
    [InlineData("2026-01-06T10:00:00", "2026-01-05T10:00:00", 0)]
    public void The_time_between_two_instants_counts_while_open(string from, string to, int hoursOpen) =>
        In("Europe/Paris", Office).Between(At("Europe/Paris", from), At("Europe/Paris", to)).ShouldBe(Duration.FromHours(hoursOpen));

    [Fact]
    public void A_night_that_runs_into_the_next_morning_is_not_counted_twice() =>
        In("Europe/Paris", "Fri 20:00-10:00; Sat 08:00-12:00")
            .Between(At("Europe/Paris", "2026-01-09T12:00:00"), At("Europe/Paris", "2026-01-10T18:00:00"))
            .ShouldBe(Duration.FromHours(16));

    private static BusinessHours In(string zone, string week) => BusinessHours.Parse(zone, week);

    private static Instant At(string zone, string local) =>
        LocalDateTimePattern.GeneralIso.Parse(local).Value.InZoneStrictly(DateTimeZoneProviders.Tzdb[zone]).ToInstant();
}
