using System.Text.Json.Nodes;
using Messaging.Messages;
using Messaging.Providers;

namespace Messaging.Core.Tests.Providers.Twilio;

public sealed class TwilioContentTests
{
    [Fact]
    public void Messages_of_one_form_share_a_resource_whatever_they_say()
    {
        var three = Name(PlanCase.Three);

        Name(new Content.Choice("What now?", [new("x", "Go"), new("y", "Stay"), new("z", "Wait")])).ShouldBe(three);
        Name(PlanCase.Three with { Body = "Which one?\nSay it." }).ShouldNotBe(three);
        Name(PlanCase.Three with { Options = [.. PlanCase.Three.Options.Take(2)] }).ShouldNotBe(three);
    }

    [Fact]
    public void A_resource_that_is_there_is_not_made_again()
    {
        var plan = Plan(PlanCase.Three);
        var found = Reply(200, $$"""{"contents":[{"sid":"HXother","friendly_name":"other"},{"sid":"HXthere","friendly_name":"{{Name(PlanCase.Three)}}"}]}""");

        plan.Steps[1].Needless!([found]).ShouldBeTrue();
        plan.Steps[2].Call([found, HttpReply.None]).Text.ShouldContain("ContentSid=HXthere");
        plan.Steps[1].Needless!([Reply(200, """{"contents":[]}""")]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"code":21655,"message":"The ContentSid is Invalid","status":400}""", true)]
    [InlineData("""{"code":21610,"message":"Unsubscribed","status":400}""", false)]
    [InlineData("no json", false)]
    public void A_resource_that_somebody_deleted_is_looked_for_again(string body, bool outdated) =>
        Plan(PlanCase.Three).Outdated(Reply(400, body)).ShouldBe(outdated);

    [Fact]
    public void A_text_of_very_many_lines_keeps_its_words()
    {
        var body = string.Join('\n', Enumerable.Range(1, 100));
        var made = JsonNode.Parse(Plan(PlanCase.Three with { Body = body }).Steps[1].Call([]).Text)!;

        made["variables"]!.AsObject().Count.ShouldBeLessThan(100);
        Plan(PlanCase.Three with { Body = body }).Steps[2].Call([Reply(200, """{"contents":[]}"""), Reply(201, """{"sid":"HX1"}""")]).Text.ShouldContain("99%20100");
    }

    [Fact]
    public void Typing_names_the_message_that_is_answered_and_only_whatsapp_has_it()
    {
        var twilio = ProviderCatalogue.Named("twilio");
        var to = PlanCase.For(Accounts.TwilioWhatsApp, PlanCase.Phone, PlanCase.Three).To;

        var call = twilio.Signal(Signal.Typing, to, "SM1.2", Accounts.TwilioWhatsApp, PlanCase.Now).ShouldBeOfType<SendPlan.Calls>().Steps.ShouldHaveSingleItem().Call([]);

        (call.Url, call.Text).ShouldBe(("https://messaging.twilio.com/v2/Indicators/Typing.json", "messageId=SM1&channel=whatsapp"));
        twilio.Signal(Signal.Read, to, "SM1", Accounts.TwilioWhatsApp, PlanCase.Now).ShouldBeNull();
        twilio.Signal(Signal.Typing, to, "SM1", Accounts.TwilioSms, PlanCase.Now).ShouldBeNull();
    }

    private static SendPlan.Calls Plan(Content content) =>
        PlanCase.Plan(Accounts.TwilioWhatsApp, PlanCase.For(Accounts.TwilioWhatsApp, PlanCase.Phone, content)).ShouldBeOfType<SendPlan.Calls>();

    private static string Name(Content content) => JsonNode.Parse(Plan(content).Steps[1].Call([]).Text)!["friendly_name"]!.ToString();

    private static HttpReply Reply(int status, string body) => new(status, new Dictionary<string, string>(), body);
}
