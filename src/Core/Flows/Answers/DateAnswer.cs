using Messaging.Conversations;
using Messaging.Flows.Yaml;
using Messaging.Messages;
using NodaTime;
using NodaTime.Text;

namespace Messaging.Flows.Answers;

/// <summary>A day, kept as ISO 8601 writes it: 2026-03-12. What today is says the calendar, or that of the account, or Greenwich.</summary>
/// <attribute name="earliest">The first day that is valid: a date, or days from today such as <c>today+1d</c>.</attribute>
/// <attribute name="latest">The last day that is valid.</attribute>
/// <attribute name="calendar">The calendar whose time zone says what today is.</attribute>
internal sealed record DateAnswer(DateBound? Earliest, DateBound? Latest, string? Calendar) : AnswerType
{
    public override IEnumerable<SettingUse> Uses => Calendar is null ? [] : [new SettingUse(SettingKind.Calendar, Calendar)];

    public static AnswerType Read(Attributes from) => new DateAnswer(
        from.Optional("earliest", DateBound.Read, null),
        from.Optional("latest", DateBound.Read, null),
        from.Optional("calendar", Scalars.Name));

    public override Value? Understand(Content content, TurnDraft turn)
    {
        var zone = turn.Calendar(Calendar ?? Playbook.HoursOfAccount)?.Zone ?? DateTimeZone.Utc;
        var today = turn.Now.InZone(zone).Date;
        return Dates.Parse(WordsOf(content), turn.Language, today) is { } date && date >= (Earliest?.On(today) ?? date) && date <= (Latest?.On(today) ?? date)
            ? Value.Of(LocalDatePattern.Iso.Format(date))
            : null;
    }
}
