using Messaging.Core.Tests.Providers;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;

namespace Messaging.Core.Tests.Email;

// Loops, threads and consent: what two machines, and a customer's mail program, make of our mails.
public sealed class MailThreadTests
{
    [Fact]
    public void An_answer_to_a_mail_of_ours_names_it_and_is_found_again()
    {
        var sent = Plan(PlanCase.For(Accounts.Postmark, MailPlanCases.Ada, new Content.Text("Hello")));
        sent.ShouldContain($"<{Mails.Ours}>");

        Mails.Only(Mails.Of(subject: "Re: x", text: "Yes", headers: Mails.InReply)).ReplyTo.ShouldBe(Mails.Ours);
    }

    [Fact]
    public void Our_own_automatic_mail_is_never_answered_by_ourselves()
    {
        var message = PlanCase.For(Accounts.Postmark, MailPlanCases.Ada, new Content.Text("Hello"));

        Plan(message).ShouldContain("auto-generated");
        Plan(message with { Context = MailPlanCases.Thread }).ShouldContain("auto-replied");
        Mails.Of(text: "Hello", headers: ("Auto-Submitted", "auto-generated")).ShouldBe([new Inbound.Notice("mail.auto-reply")]);
    }

    [Fact]
    public void What_a_person_wrote_is_not_called_automatic() =>
        Plan(PlanCase.For(Accounts.Postmark, MailPlanCases.Ada, new Content.Text("Hello")) with { ByPerson = true }).ShouldNotContain("Auto-Submitted");

    [Theory]
    [InlineData("mailer-daemon@example.org", "mail.bounce")]
    [InlineData("Postmaster <POSTMASTER@example.org>", "mail.bounce")]
    [InlineData("help@example.com", "mail.own")]
    public void Nobody_is_answered_who_is_no_person(string from, string notice) => Mails.Of(from, text: "x").ShouldBe([new Inbound.Notice(notice)]);

    [Theory]
    [InlineData("Auto-Submitted", "auto-replied", "mail.auto-reply")]
    [InlineData("auto-submitted", " Auto-Generated; x=y", "mail.auto-reply")]
    [InlineData("Precedence", "auto_reply", "mail.auto-reply")]
    [InlineData("X-Autoreply", "yes", "mail.auto-reply")]
    [InlineData("X-Autorespond", "Out of office", "mail.auto-reply")]
    [InlineData("Precedence", "bulk", "mail.list")]
    [InlineData("Precedence", "LIST", "mail.list")]
    [InlineData("Precedence", "junk", "mail.list")]
    [InlineData("List-Id", "<engines.example.org>", "mail.list")]
    [InlineData("Return-Path", "<>", "mail.bounce")]
    public void Nobody_is_answered_whose_program_says_that_nobody_wrote(string header, string value, string notice) =>
        Mails.Of(text: "x", headers: (header, value)).ShouldBe([new Inbound.Notice(notice)]);

    [Theory]
    [InlineData("Auto-Submitted", "no")]
    [InlineData("Precedence", "first-class")]
    [InlineData("Return-Path", "<ada@example.org>")]
    [InlineData("X-Auto-Response-Suppress", "All")]
    public void A_person_is_answered(string header, string value) => Mails.Only(Mails.Of(text: "x", headers: (header, value)));

    [Fact]
    public void A_promotion_carries_the_way_out_of_it_and_the_way_leads_out()
    {
        var promotion = PlanCase.For(Accounts.Postmark, MailPlanCases.Ada, new Content.Text("Hello")) with { Purpose = Purpose.Marketing };

        Plan(promotion).ShouldContain("<mailto:help@example.com?subject=unsubscribe>");
        Plan(promotion with { Purpose = Purpose.Service }).ShouldNotContain("List-Unsubscribe");
        var consent = Mails.Of(subject: "unsubscribe").ShouldHaveSingleItem().ShouldBeOfType<Inbound.Consent>();
        (consent.From, consent.Wanted, consent.Scope).ShouldBe(("ada@example.org", false, "marketing"));
    }

    [Theory]
    [InlineData("My parcel", "Re: My parcel")]
    [InlineData("Re: My parcel", "Re: My parcel")]
    [InlineData("RE: AW: Re[3]: My parcel", "Re: My parcel")]
    [InlineData("Fwd: My parcel", "Re: Fwd: My parcel")]
    [InlineData("", "News of your order")]
    public void The_thread_keeps_its_subject(string subject, string answered)
    {
        var context = MailPlanCases.Thread with { Subject = subject };

        Plan(PlanCase.For(Accounts.Postmark, MailPlanCases.Ada, new Content.Text("Hello")) with { Context = context }).ShouldContain($"\"Subject\":\"{answered}\"");
    }

    [Fact]
    public void A_payload_that_is_no_object_is_a_programming_error()
    {
        foreach (var account in new[] { Accounts.SendGrid, Accounts.Mailgun, Accounts.Postmark })
        {
            var raw = new Content.Text("Hello") { Raw = new RawPayload(account.Provider, "[]") };
            Should.Throw<ArgumentException>(() => PlanCase.Plan(account, PlanCase.For(account, MailPlanCases.Ada, raw)));
            Should.Throw<ArgumentException>(() => PlanCase.Plan(account, PlanCase.For(account, MailPlanCases.Ada, new Content.Order("cat", [], null))));
        }
    }

    private static string Plan(OutboundMessage message) => System.Text.RegularExpressions.Regex.Unescape(
        PlanCase.Plan(Accounts.Postmark, message).ShouldBeOfType<SendPlan.Calls>().Steps.ShouldHaveSingleItem().Call([]).Text);
}
