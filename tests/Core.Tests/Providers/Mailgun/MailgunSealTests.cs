using System.Text;
using Messaging.Providers;
using Messaging.Providers.Mailgun;
using NodaTime;

namespace Messaging.Core.Tests.Providers;

public sealed class MailgunSealTests
{
    private const string Mail = "timestamp=1767603600&token=t-1&signature=s&recipient=us%40example.com&from=ada%40example.org&subject=Hello&body-plain=Hi";

    private static readonly string Parts = Form("b1", ("timestamp", null, "1767603600"), ("token", null, "t-1"), ("signature", null, "s"), ("subject", null, "Hello"), ("attachment-1", "a.txt", "what it says"));

    [Fact]
    public void It_is_what_is_signed_until_it_is_too_old()
    {
        var seal = Of(Mail);

        seal.Token.ShouldBe("1767603600t-1");
        seal.Until.ShouldBe(Instant.FromUtc(2026, 1, 5, 18, 0));
    }

    [Fact]
    public void The_same_mail_has_the_same_seal_in_whatever_form_its_parts_come_and_to_whomever()
    {
        Of(Mail.Replace("us%40", "sales%40", StringComparison.Ordinal)).ShouldBe(Of(Mail));
        OfParts(Parts.Replace("b1", "b2", StringComparison.Ordinal), "b2").ShouldBe(OfParts(Parts, "b1"));
    }

    [Theory]
    [InlineData("=Hi", "=Ha")]
    [InlineData("ada%40", "eve%40")]
    [InlineData("subject=Hello&", "subject=Hello&subject=Bye&")]
    [InlineData("subject=Hello&body-plain=Hi", "subject=Hellobody-plain&=Hi")]
    public void Whatever_else_it_says_is_another_content(string said, string instead)
    {
        var other = Of(Mail.Replace(said, instead, StringComparison.Ordinal));

        other.Token.ShouldBe(Of(Mail).Token);
        other.Content.ShouldNotBe(Of(Mail).Content);
    }

    [Theory]
    [InlineData("what it says", "what he says")]
    [InlineData("a.txt", "b.txt")]
    [InlineData("attachment-1", "attachment-2")]
    public void So_is_another_file(string said, string instead) =>
        OfParts(Parts.Replace(said, instead, StringComparison.Ordinal), "b1").Content.ShouldNotBe(OfParts(Parts, "b1").Content);

    [Fact]
    public void An_event_is_all_that_stands_beside_its_signature()
    {
        OfEvent("opened").ShouldBe(OfEvent("opened"));
        OfEvent("opened").Content.ShouldNotBe(OfEvent("complained").Content);
        new MailgunProvider().SealOf(Json("""{"signature":{"timestamp":"1767603600","token":"t-1","signature":"s"}}""")).ShouldNotBeNull();
    }

    private static Seal Of(string form) => new MailgunProvider().SealOf(Requests.Post("https://chat.example.com/", "application/x-www-form-urlencoded", form))!;

    private static Seal OfParts(string form, string boundary) =>
        new MailgunProvider().SealOf(Requests.Post("https://chat.example.com/", $"multipart/form-data; boundary={boundary}", form))!;

    private static Seal OfEvent(string what) =>
        new MailgunProvider().SealOf(Json($$"""{"signature":{"timestamp":"1767603600","token":"t-1","signature":"s"},"event-data":{"event":"{{what}}" } }"""))!;

    private static Webhook Json(string body) => Requests.Post("https://chat.example.com/", "application/json", body);

    private static string Form(string boundary, params (string Name, string? File, string Value)[] parts)
    {
        var form = new StringBuilder();
        foreach (var (name, file, value) in parts)
        {
            form.Append("--").Append(boundary).Append("\r\nContent-Disposition: form-data; name=\"").Append(name).Append('"')
                .Append(file is null ? "" : $"; filename=\"{file}\"").Append("\r\n\r\n").Append(value).Append("\r\n");
        }

        return form.Append("--").Append(boundary).Append("--\r\n").ToString();
    }
}
