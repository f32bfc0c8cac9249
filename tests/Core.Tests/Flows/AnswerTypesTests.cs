using Messaging.Flows;
using Messaging.Hours;
using Messaging.Messages;

namespace Messaging.Core.Tests.Flows;

/// <summary>What people write, and what is kept of it. It is Monday, January 5th 2026, ten o'clock in Greenwich.</summary>
public class AnswerTypesTests
{
    private static readonly Content Picture = new Content.Media(MediaType.Image, new MediaSource.Kept(MediaId.Parse($"m-{new string('a', 26)}"))) { FileName = "parcel.jpg" };

    [Theory]
    [InlineData("en", "2026-03-12", "2026-03-12")]
    [InlineData("en", "12 March 2026", "2026-03-12")]
    [InlineData("en", "March 12th, 2026", "2026-03-12")]
    [InlineData("en", "on the 12th of march", "2026-03-12")]
    [InlineData("en", "Dec 3", "2026-12-03")]
    [InlineData("en", "3 jan", "2027-01-03")]
    [InlineData("en", "5 January", "2026-01-05")]
    [InlineData("en-US", "3/4/2026", "2026-03-04")]
    [InlineData("en-GB", "3/4/2026", "2026-04-03")]
    [InlineData("en", "3/4/2026", null)]
    [InlineData("en", "13/4/2026", "2026-04-13")]
    [InlineData("en", "4/13/2026", "2026-04-13")]
    [InlineData("en", "4/4", "2026-04-04")]
    [InlineData("en", "29 Feb", "2028-02-29")]
    [InlineData("en", "30 Feb", null)]
    [InlineData("en", "tomorrow", "2026-01-06")]
    [InlineData("en", "Tomorrow!", "2026-01-06")]
    [InlineData("en", "the day after tomorrow", "2026-01-07")]
    [InlineData("en", "next Friday", "2026-01-09")]
    [InlineData("en", "monday", "2026-01-12")]
    [InlineData("en", "I may come 3 times", null)]
    [InlineData("en", "May", null)]
    [InlineData("en", "soon", null)]
    [InlineData("en", "", null)]
    [InlineData("de", "12.3.", "2026-03-12")]
    [InlineData("de", "12. 3. 26", "2026-03-12")]
    [InlineData("de", "1.1.", "2027-01-01")]
    [InlineData("de", "am 12. März", "2026-03-12")]
    [InlineData("de", "übermorgen", "2026-01-07")]
    [InlineData("de", "nächsten Donnerstag", "2026-01-08")]
    [InlineData("fr", "demain", "2026-01-06")]
    [InlineData("fr", "aujourd’hui", "2026-01-05")]
    [InlineData("fr", "1er février", "2026-02-01")]
    [InlineData("fr", "mardi", "2026-01-06")]
    [InlineData("fr", "le 3 mars", "2026-03-03")]
    [InlineData("es", "pasado mañana", "2026-01-07")]
    [InlineData("es", "2 de agosto de 2026", "2026-08-02")]
    [InlineData("it", "mercoledì prossimo", "2026-01-07")]
    [InlineData("pt", "sexta-feira", "2026-01-09")]
    [InlineData("pl", "10 października", "2026-10-10")]
    [InlineData("zh", "3月12日", "2026-03-12")]
    [InlineData("zh", "２０２６年３月１２号", "2026-03-12")]
    [InlineData("zh", "明天", "2026-01-06")]
    [InlineData("zh", "周五", "2026-01-09")]
    [InlineData("ja", "金曜日", "2026-01-09")]
    public void A_date(string language, string said, string? kept) => Kept("type: date", said, language).ShouldBe(kept);

    [Theory]
    [InlineData("today", null)]
    [InlineData("tomorrow", "2026-01-06")]
    [InlineData("2026-02-04", "2026-02-04")]
    [InlineData("2026-02-05", null)]
    public void A_date_within_bounds(string said, string? kept) => Kept("type: date, earliest: today+1d, latest: today+30d", said).ShouldBe(kept);

    [Fact]
    public void Today_is_what_the_calendar_says()
    {
        var scope = new FlowScope { Calendars = new Dictionary<string, BusinessHours> { ["tokyo"] = BusinessHours.Parse("Asia/Tokyo", "always") } };
        var play = new Play(Question("type: date, calendar: tokyo")) { Scope = scope, Now = NodaTime.Instant.FromUtc(2026, 1, 5, 20, 0) };

        play.Take(new FlowInput.Begin()).Says("today").Run.Variables["answer"].ShouldBe(Value.Of("2026-01-06"));
    }

    [Theory]
    [InlineData("8:30", "08:30")]
    [InlineData("08.30", "08:30")]
    [InlineData("8h30", "08:30")]
    [InlineData("8 h", "08:00")]
    [InlineData("20 Uhr", "20:00")]
    [InlineData("20 Uhr 15", "20:15")]
    [InlineData("à 9 heures", "09:00")]
    [InlineData("8pm", "20:00")]
    [InlineData("8:30 p.m.", "20:30")]
    [InlineData("12 am", "00:00")]
    [InlineData("12pm", "12:00")]
    [InlineData("at 9", "09:00")]
    [InlineData("noon", "12:00")]
    [InlineData("Mitternacht", "00:00")]
    [InlineData("下午3点半", "15:30")]
    [InlineData("午前10時15分", "10:15")]
    [InlineData("24:00", "00:00")]
    [InlineData("25:00", null)]
    [InlineData("8:60", null)]
    [InlineData("13pm", null)]
    [InlineData("later", null)]
    public void A_time(string said, string? kept) => Kept("type: time", said).ShouldBe(kept);

    [Theory]
    [InlineData("8:59", null)]
    [InlineData("9", "09:00")]
    [InlineData("17:00", "17:00")]
    [InlineData("17:01", null)]
    public void A_time_within_bounds(string said, string? kept) => Kept("type: time, earliest: '09:00', latest: '17:00'", said).ShouldBe(kept);

    [Theory]
    [InlineData("+49 151 12345678", "+4915112345678")]
    [InlineData("0049 (0)151 12345678", "+4915112345678")]
    [InlineData("+44 (0)20 7946 0123", "+442079460123")]
    [InlineData("0033 1 99 00 12 34", "+33199001234")]
    [InlineData("tel:+33199001234", "+33199001234")]
    [InlineData("０１ ９９ ００ １２ ３４", null)]
    [InlineData("01 99 00 12 34", null)]
    [InlineData("4915112345678", null)]
    [InlineData("+1234", null)]
    [InlineData("call me", null)]
    public void A_phone_number(string said, string? kept) => Kept("type: phone", said).ShouldBe(kept);

    [Theory]
    [InlineData("FR", "01 99 00 12 34", "+33199001234")]
    [InlineData("FR", "０１ ９９ ００ １２ ３４", "+33199001234")]
    [InlineData("FR", "+44 20 7946 0123", "+442079460123")]
    [InlineData("DE", "(030) 23125-0042", "+4930231250042")]
    [InlineData("US", "(202) 555-0123", "+12025550123")]
    [InlineData("US", "1-202-555-0123", "+12025550123")]
    [InlineData("IT", "06 1234 5678", "+390612345678")]
    [InlineData("HU", "06 1 234 5678", "+3612345678")]
    public void A_phone_number_of_a_country(string country, string said, string? kept) => Kept($"type: phone, country: {country}", said).ShouldBe(kept);

    [Theory]
    [InlineData("https://example.com/a?b=c", "https://example.com/a?b=c")]
    [InlineData("www.example.com", "https://www.example.com/")]
    [InlineData("It is <example.com/a>, I think", "https://example.com/a")]
    [InlineData("http://bücher.example", "http://bücher.example/")]
    [InlineData("ftp://example.com", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("http://127.0.0.1/", null)]
    [InlineData("http://localhost/", null)]
    [InlineData("anna@example.com", null)]
    [InlineData("a.example or b.example", null)]
    [InlineData("none", null)]
    public void A_page(string said, string? kept) => Kept("type: url", said).ShouldBe(kept);

    [Theory]
    [InlineData("4", "4")]
    [InlineData("four", "4")]
    [InlineData("Vier!", "4")]
    [InlineData("⭐⭐⭐⭐", "4")]
    [InlineData("★ ★", "2")]
    [InlineData("4/5", "4")]
    [InlineData("4/10", null)]
    [InlineData("0", null)]
    [InlineData("6", null)]
    [InlineData("4.5", null)]
    [InlineData("great", null)]
    public void A_rating(string said, string? kept) => Kept("type: rating", said).ShouldBe(kept);

    [Fact]
    public void A_rating_shows_its_numbers()
    {
        var play = Play.Begin(Question("type: rating, most: 3"));

        play.Transcript.ShouldBe("> What? [1 | 2 | 3]");
        play.Says(new Content.ChoiceReply("3", "3")).Run.Variables["answer"].ShouldBe(Value.Of(3));
    }

    [Theory]
    [InlineData("en", "yes", "true")]
    [InlineData("en", "Yep!", "true")]
    [InlineData("en", "no.", "false")]
    [InlineData("en", "1", "true")]
    [InlineData("en", "oui", "true")]
    [InlineData("fr", "NON", "false")]
    [InlineData("de", "nö", "false")]
    [InlineData("es", "sí", "true")]
    [InlineData("zh", "是", "true")]
    [InlineData("zh", "不要", "false")]
    [InlineData("ja", "はい", "true")]
    [InlineData("ru", "Да", "true")]
    [InlineData("en", "👍", "true")]
    [InlineData("en", "yes and no", null)]
    [InlineData("en", "maybe", null)]
    public void Yes_or_no(string language, string said, string? kept) => Kept("type: yes-no", said, language).ShouldBe(kept);

    [Fact]
    public void Yes_and_no_are_offered_in_the_customers_language_or_as_the_flow_calls_them()
    {
        Play.Begin(Question("type: yes-no"), new FlowScope { Languages = ["fr-CA", "en"] }).Transcript.ShouldBe("> What? [Oui | Non]");
        Play.Begin(Question("type: yes-no, yes: Keep it, no: Send it back")).Says("send it back").Run.Variables["answer"].ShouldBe(Value.Of(false));
    }

    [Theory]
    [InlineData("48.8584, 2.2945", "48.8584", "2.2945")]
    [InlineData("(48.8584; 2.2945)", "48.8584", "2.2945")]
    [InlineData("101.7151839 3.1545313", "3.1545313", "101.7151839")]
    [InlineData("-33.86 151.2", "-33.86", "151.2")]
    public void A_place_in_numbers(string said, string latitude, string longitude)
    {
        var place = Play.Begin(Question("type: location")).Says(said).Run.Variables["answer"].ShouldBeOfType<Value.Map>();

        (place.Fields["latitude"].ToString(), place.Fields["longitude"].ToString()).ShouldBe((latitude, longitude));
    }

    [Theory]
    [InlineData("Paris")]
    [InlineData("200, 300")]
    [InlineData("48.8584")]
    public void What_is_no_place(string said) => Kept("type: location", said).ShouldBeNull();

    [Fact]
    public void A_place_that_is_shared_keeps_its_name_and_is_asked_for_by_a_button()
    {
        var play = Play.Begin(Question("type: location, button: Here"));

        play.Effects.OfType<FlowEffect.Say>().Single().Content.ShouldBeOfType<Content.Choice>().Options.ShouldHaveSingleItem().Action.ShouldBeOfType<OptionAction.SharePlace>();
        play.Says(new Content.Location(48.8584, 2.2945) { Name = "Eiffel Tower" }).Run.Variables["answer"].ToString()
            .ShouldBe("latitude: 48.8584, longitude: 2.2945, name: Eiffel Tower");
    }

    [Fact]
    public void A_file_is_kept_by_its_kind_its_name_and_its_id()
    {
        Kept("type: file", Picture).ShouldBe($"type: image, name: parcel.jpg, id: m-{new string('a', 26)}, caption: ");
        Kept("type: file, kinds: [audio, file]", Picture).ShouldBeNull();
        Kept("type: file", new Content.Text("here you are")).ShouldBeNull();
    }

    private static Flow Question(string attributes) =>
        Flowing.Steps($"ask:\n  ask: {{ {attributes}, text: What?, save: answer }}\n  outcomes: {{ invalid: end }}\n  then: end");

    private static string? Kept(string attributes, string said, string language = "en") => Kept(attributes, new Content.Text(said), language);

    private static string? Kept(string attributes, Content said, string language = "en") =>
        Play.Begin(Question(attributes), new FlowScope { Languages = [language] }).Says(said).Run.Variables.GetValueOrDefault("answer")?.ToString();
}
