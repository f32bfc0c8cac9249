using Messaging.Messages;
using static Messaging.Local.Tests.Simulator.SimulatedVendors;

namespace Messaging.Local.Tests.Simulator;

public sealed class TwilioApiTests : IDisposable
{
    private readonly SimulatedVendors _simulated = new();

    public static TheoryData<string, int, int> Refusals => new()
    {
        { "From=+15550001111&Body=hi", 400, 21604 },
        { "To=+15550002222&Body=hi", 400, 21603 },
        { "to=+15550002222&From=+15550001111&Body=hi", 400, 21604 },
        { "To=12345&From=+15550001111&Body=hi", 400, 21211 },
        { "To=+0555&From=+15550001111&Body=hi", 400, 21211 },
        { "To=+15550002222&From=shop&Body=hi", 400, 21212 },
        { "To=+15550002222&From=+15559999999&Body=hi", 400, 21606 },
        { "To=+15550002222&MessagingServiceSid=MG9&Body=hi", 400, 21701 },
        { "To=+15550002222&From=whatsapp:+15550001112&Body=hi", 400, 21910 },
        { "To=whatsapp:+15550002222&From=whatsapp:+15559999999&Body=hi", 400, 63007 },
        { "To=+15550002222&From=+15550001111", 400, 21602 },
        { $"To=+15550002222&From=+15550001111&Body={new string('x', 1601)}", 400, 21617 },
        { $"To=+15550002222&From=+15550001111&{string.Join('&', Enumerable.Repeat("MediaUrl=https://a.example/p.png", 11))}", 400, 21623 },
        { "To=+15550002222&From=+15550001111&MediaUrl=nowhere", 400, 21620 },
        { "To=+15550002222&From=+15550001111&Body=hi&StatusCallback=/status", 400, 21609 },
        { "To=+15550002222&From=+15550001111&ContentSid=HX1&ContentVariables=[1]", 400, 21656 },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_wrong_form_is_refused_with_the_documented_code(string form, int status, int code)
    {
        var fields = form.Split('&').Select(field => field.Split('=')).Select(field => (field[0], field[1])).ToArray();

        var answer = await _simulated.PostTwilioAsync(fields);

        answer.Status.ShouldBe(status);
        ((int)answer.Json["code"]!).ShouldBe(code);
        ((int)answer.Json["status"]!).ShouldBe(status);
        ((string?)answer.Json["more_info"]).ShouldBe($"https://www.twilio.com/docs/errors/{code}");
        ((string?)answer.Json["message"]).ShouldNotBeNullOrWhiteSpace();
        _simulated.Vendors.Log.Sent.ShouldBeEmpty();
        _simulated.Vendors.Log.Refused.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Theory]
    [InlineData(AccountSid, "wrong")]
    [InlineData("ACffffffffffffffffffffffffffffffff", AuthToken)]
    public async Task Wrong_credentials_get_401(string user, string password)
    {
        using var request = TwilioRequest(("To", Customer), ("From", "+15550001111"), ("Body", "hi"));
        request.Headers.Authorization = Basic(user, password);

        var answer = await _simulated.AnswerAsync(request);

        answer.Status.ShouldBe(401);
        ((int)answer.Json["code"]!).ShouldBe(20003);
        _simulated.Vendors.Log.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_is_taken_as_queued_under_an_id_of_its_own()
    {
        var first = await _simulated.PostTwilioAsync(("To", Customer), ("From", "+15550001111"), ("Body", "one"));
        var second = await _simulated.PostTwilioAsync(("To", Customer), ("From", "+15550001111"), ("Body", "two"));

        first.Status.ShouldBe(201);
        ((string?)first.Json["status"]).ShouldBe("queued");
        ((string)first.Json["sid"]!).ShouldMatch("^SM[0-9a-f]{32}$");
        ((string?)first.Json["to"]).ShouldBe(Customer);
        ((string?)first.Json["date_created"]).ShouldBe("Mon, 05 Jan 2026 09:00:00 +0000");
        ((string?)second.Json["sid"]).ShouldNotBe((string?)first.Json["sid"]);
        _simulated.Vendors.Log.Sent.Select(sent => sent.Fields["Body"]).ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task What_was_sent_is_remembered_with_its_request_and_shown_on_the_phone()
    {
        var answer = await _simulated.PostTwilioAsync(
            ("To", Customer),
            ("From", "+15550001111"),
            ("Body", "Look"),
            ("MediaUrl", "https://a.example/1.png"),
            ("MediaUrl", "https://a.example/2.png"));

        var sent = _simulated.Vendors.Log.Sent.ShouldHaveSingleItem();
        sent.Id.ShouldBe((string?)answer.Json["sid"]);
        sent.Id.ShouldStartWith("MM");
        sent.Account.ShouldBe(Sms);
        sent.Customer.ShouldBe(Customer);
        sent.At.ShouldBe(Start);
        sent.Request.Body.ShouldContain("Body=Look");
        sent.Fields["MediaUrl[1]"].ShouldBe("https://a.example/2.png");

        var shown = _simulated.Vendors.Phones.Read(Sms, Customer, after: 0).Messages.ShouldHaveSingleItem();
        shown.FromCustomer.ShouldBeFalse();
        shown.Contents.Cast<Content.Media>().Select(media => media.Caption).ShouldBe(["Look", null]);
    }

    [Fact]
    public async Task A_messaging_service_picks_the_number_of_the_recipients_channel()
    {
        var answer = await _simulated.PostTwilioAsync(
            ("To", $"whatsapp:{Customer}"),
            ("MessagingServiceSid", "MG0123456789abcdef0123456789abcdef"),
            ("ContentSid", "HX1"),
            ("ContentVariables", """{"2":"Tuesday","10":"noon","1":"Anna"}"""));

        answer.Status.ShouldBe(201);
        ((string?)answer.Json["status"]).ShouldBe("accepted");
        var sent = _simulated.Vendors.Log.Sent.ShouldHaveSingleItem();
        sent.Account.ShouldBe(WhatsApp);
        sent.Contents.ShouldHaveSingleItem().ShouldBeOfType<Content.Template>().Parameters.Select(value => value.Words).ShouldBe(["Anna", "Tuesday", "noon"]);
    }

    [Theory]
    [InlineData(160, "x", "1")]
    [InlineData(161, "x", "2")]
    [InlineData(306, "x", "2")]
    [InlineData(307, "x", "3")]
    [InlineData(80, "€", "1")]
    [InlineData(81, "€", "2")]
    [InlineData(153, "€", "3")]
    [InlineData(70, "ç", "1")]
    [InlineData(71, "ç", "2")]
    [InlineData(135, "ç", "3")]
    [InlineData(35, "😀", "1")]
    [InlineData(67, "😀", "3")]
    public async Task A_text_is_counted_in_segments(int times, string character, string segments)
    {
        var body = string.Concat(Enumerable.Repeat(character, times));

        var answer = await _simulated.PostTwilioAsync(("To", Customer), ("From", "+15550001111"), ("Body", body));

        ((string?)answer.Json["num_segments"]).ShouldBe(segments);
    }

    public void Dispose() => _simulated.Dispose();
}
