using Messaging.Messages;

namespace Messaging.Core.Tests.Email;

// What a customer wrote, told apart from what his program put around it.
public sealed class NewPartTests
{
    [Theory]
    [InlineData("On Mon, Jan 5, 2026 at 9:41 AM Support <help@example.com> wrote:")]
    [InlineData("On Monday, January 5, 2026 at 9:41 AM, a very long name of a support team\n<help@example.com> wrote:")]
    [InlineData("Am 05.01.2026 um 09:41 schrieb Support <help@example.com>:")]
    [InlineData("Am Mo., 5. Jan. 2026 um 09:41 Uhr schrieb Support\n<help@example.com>:")]
    [InlineData("Le lun. 5 janv. 2026 à 09:41, Support <help@example.com> a écrit :")]
    [InlineData("El lun, 5 ene 2026 a las 9:41, Support (<help@example.com>) escribió:")]
    [InlineData("Il giorno lun 5 gen 2026 alle ore 09:41 Support <help@example.com> ha scritto:")]
    [InlineData("Em seg., 5 de jan. de 2026 às 09:41, Support <help@example.com> escreveu:")]
    [InlineData("Op ma 5 jan 2026 om 09:41 schreef Support <help@example.com>:")]
    [InlineData("Den mån 5 jan. 2026 kl 09:41 skrev Support <help@example.com>:")]
    [InlineData("pon., 5 sty 2026 o 09:41 Support <help@example.com> napisał(a):")]
    [InlineData("пн, 5 янв. 2026 г. в 09:41, Support <help@example.com>:")]
    [InlineData("Support <help@example.com> 于2026年1月5日周一 09:41写道：")]
    [InlineData("2026年1月5日(月) 9:41 Support <help@example.com>:")]
    [InlineData("2026년 1월 5일 (월) 오전 9:41, Support <help@example.com>님이 작성:")]
    [InlineData("-----Original Message-----")]
    [InlineData("-----Ursprüngliche Nachricht-----")]
    [InlineData("-------- Message original --------")]
    [InlineData("-----Mensaje original-----")]
    [InlineData("------------------ 原始邮件 ------------------")]
    [InlineData("From: Support <help@example.com>\nSent: Monday, January 5, 2026 9:41 AM\nTo: Ada <ada@example.org>\nSubject: Parcel")]
    [InlineData("________________________________\nVon: Support <help@example.com>\nGesendet: Montag, 5. Januar 2026 09:41\nAn: Ada\nBetreff: Parcel")]
    [InlineData("De : Support <help@example.com>\nEnvoyé : lundi 5 janvier 2026 09:41\nÀ : Ada\nObjet : Parcel")]
    [InlineData("De: Support <help@example.com>\nEnviado el: lunes, 5 de enero de 2026 9:41\nPara: Ada\nAsunto: Parcel")]
    [InlineData("发件人: Support <help@example.com>\n发送时间: 2026年1月5日 9:41\n收件人: Ada\n主题: Parcel")]
    [InlineData("差出人: Support <help@example.com>\n送信日時: 2026年1月5日 9:41\n宛先: Ada\n件名: Parcel")]
    [InlineData("*From:* Support <help@example.com>\n*Sent:* Monday, January 5, 2026 9:41 AM\n*To:* Ada\n*Subject:* Parcel")]
    public void The_mail_that_is_answered_is_history(string beginning)
    {
        Mails.Said($"Yes, please.\n\n{beginning}\n\nShall we look into it?").ShouldBe("Yes, please.");
        Mails.Said($"Yes, please.\r\n\r\n{beginning}\r\n\r\n> Shall we look into it?\r\n").ShouldBe("Yes, please.");
    }

    [Theory]
    [InlineData("-- \nAda Lovelace\nAnalytical Engines Ltd")]
    [InlineData("--\nAda")]
    [InlineData("Sent from my iPhone")]
    [InlineData("Sent from Outlook for iOS<https://aka.ms/o0ukef>")]
    [InlineData("Get Outlook for Android")]
    [InlineData("Von meinem iPhone gesendet")]
    [InlineData("Gesendet mit der GMX Mail App")]
    [InlineData("Diese Nachricht wurde von meinem Android-Mobiltelefon mit WEB.DE Mail gesendet.")]
    [InlineData("Envoyé de mon iPhone")]
    [InlineData("Envoyé à partir de Outlook pour Android")]
    [InlineData("Enviado desde mi Samsung Galaxy")]
    [InlineData("Enviado do meu iPhone")]
    [InlineData("Inviato da iPhone")]
    [InlineData("Verzonden vanaf mijn iPhone")]
    [InlineData("Wysłane z iPhone'a")]
    [InlineData("Отправлено с iPhone")]
    [InlineData("发自我的 iPhone")]
    [InlineData("發自我的 iPhone")]
    [InlineData("iPhoneから送信")]
    [InlineData("나의 iPhone에서 보냄")]
    public void A_signature_says_nothing(string signature)
    {
        Mails.Said($"Yes, please.\n\n{signature}\n").ShouldBe("Yes, please.");
        Mails.Said($"Yes, please.\n\n{signature}\n\n> Shall we look into it?").ShouldBe("Yes, please.");
    }

    [Theory]
    [InlineData("Sent from the wrong address, sorry.")]
    [InlineData("It was sent with the wrong label.")]
    [InlineData("On Monday I wrote to you.")]
    [InlineData("From: Berlin\nTo: Paris")]
    [InlineData("Mit freundlichen Grüßen\nAda")]
    [InlineData("a -- b\n--- \nc")]
    [InlineData("It is at https://example.org/2026/a@b:")]
    public void A_customers_own_words_stay(string words) => Mails.Said(words).ShouldBe(words.Replace("--- ", "---", StringComparison.Ordinal));

    [Fact]
    public void Answers_between_the_quoted_lines_stay_in_their_order() =>
        Mails.Said("On Mon, Jan 5, 2026, Support <help@example.com> wrote:\n> Which?\n\nThe red one.\n\n> And when?\nYesterday.\n\n-- \nAda")
            .ShouldBe("The red one.\n\nYesterday.");

    [Fact]
    public void A_guess_swallows_no_message()
    {
        const string Above = "On Mon, Jan 5, 2026, Support <help@example.com> wrote:\nShall we look into it?";

        Mails.Said(Above).ShouldBe(Above);
        Mails.Said("-- \nAda").ShouldBe("--\nAda");
    }

    [Fact]
    public void A_picture_above_quoted_lines_is_all_that_is_said()
    {
        const string Above = "On Mon, Jan 5, 2026, Support <help@example.com> wrote:";

        Mails.Of(subject: "Re: Parcel", text: $"{Above}\n> Shall we\n\n> look into it?\n", files: "parcel.png", headers: Mails.InReply)
            .Cast<Inbound.Message>().ShouldHaveSingleItem().Content.ShouldBeOfType<Content.Media>();
        Mails.Of(subject: "Re: Parcel", text: $"{Above}\nShall we look into it?", files: "parcel.png", headers: Mails.InReply).Count.ShouldBe(2);
    }

    [Fact]
    public void What_somebody_forwards_to_us_is_what_he_says()
    {
        const string Forwarded = "See below.\n\n-----Original Message-----\nFrom: Shop\nSent: Monday\nTo: Ada\n\n> Your order is late.";

        Mails.Only(Mails.Of(subject: "Fwd: Order", text: Forwarded)).Content.ShouldBe(new Content.Text($"Fwd: Order\n\n{Forwarded}"));
    }

    [Fact]
    public void A_long_signature_is_none()
    {
        var verses = "Verses:\n\n--\n" + string.Join('\n', Enumerable.Range(1, 20));

        Mails.Said(verses).ShouldBe(verses);
    }

    [Fact]
    public void A_mail_of_a_million_lines_is_read_at_once()
    {
        var text = string.Concat(Enumerable.Repeat("On x wrote @ 2026 <a@b>\n", 100_000)) + new string('>', 1_000_000);

        Mails.Of(subject: "Re: x", text: text, headers: Mails.InReply).Count.ShouldBe(2);
    }
}
