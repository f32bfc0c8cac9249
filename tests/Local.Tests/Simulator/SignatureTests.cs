using System.Text;
using Messaging.Simulator.Meta;
using Messaging.Simulator.Twilio;

namespace Messaging.Local.Tests.Simulator;

/// <summary>Against values that the vendors' own libraries are tested with.</summary>
public sealed class SignatureTests
{
    [Theory]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "CallSid=CA1234567890ABCDE&Digits=1234&From=%2B14158675309&To=%2B18005551212&Caller=%2B14158675309", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2#rc=3", "CallSid=CA1234567890ABCDE&Digits=1234&From=%2B14158675309&To=%2B18005551212&Caller=%2B14158675309", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "Sid=CA123&SidAccount=AC123&Digits=5678&Digits=1234&Digits=1234", "IK+Dwps556ElfBT0I3Rgjkr1wJU=")]
    [InlineData("https://MyCompany.com:1234/myapp.php?foo=1&bar=2", "CallSid=CA1234567890ABCDE&Digits=1234&From=%2B14158675309&To=%2B18005551212&Caller=%2B14158675309", "PCqOZm8cnu/L6+u5i5fuEd+Iac4=")]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "Message=Hello+%26+goodbye%21+%40%23%24%25%5E*%28%29&From=%2B1+%28415%29+867-5309&Special=unicode%3A+%C3%B1%C3%A1%C3%A9%C3%AD%C3%B3%C3%BA", "dCPiR4WtQ6QFN6pJh81CtlCcWLQ=")]
    [InlineData("http://mycompany.com/myapp.php?foo=1&bar=2", "CallSid=CA1234567890ABCDE&Digits=1234&From=%2B14158675309&To=%2B18005551212&Caller=%2B14158675309&ReasonConferenceEnded=test&Reason=Participant", "n2xBNyzSW7rfYStDtOFiFMv7qNo=")]
    public void Twilio_signs_the_url_and_the_sorted_form(string url, string form, string signature)
    {
        var fields = form.Split('&').Select(field => field.Replace('+', ' ').Split('='))
            .Select(field => KeyValuePair.Create(field[0], Uri.UnescapeDataString(field[1])));

        TwilioSignature.Of(url, fields, "12345").ShouldBe(signature);
    }

    [Theory]
    [InlineData("{\"object\": \"whatsapp_business_account\", \"entry\": []}", "test_app_secret", "sha256=56cbbaf4961c6cfdae48b7f116c047e5eb513d2c931baae63a2bc1afd26f803a")]
    [InlineData("{\"object\":\"whatsapp_business_account\",\"entry\":[]}", "otro_secreto", "sha256=769b03d8c2ae6498f2d1e1f7299c0ba55448c69d741e7b0bb243d852d8a8d8c7")]
    [InlineData("{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"264937493375603\",\"changes\":[{\"value\":{\"messaging_product\":\"whatsapp\",\"metadata\":{\"display_phone_number\":\"15550953877\",\"phone_number_id\":\"277321005464405\"},\"contacts\":[{\"profile\":{\"name\":\"PyWa Tests\"},\"wa_id\":\"972544401243\"}],\"messages\":[{\"from\":\"972544401243\",\"id\":\"wamid.HBgMOTcyNTQ0NDAxMjQzFQIAEhggM0RFQTNCMEEwRTY3QzUwODYzMDc4NjQ4QzM4ODAxM0YA\",\"timestamp\":\"1730231903\",\"text\":{\"body\":\"Hey there! I am using PyWa.\"},\"type\":\"text\"}]},\"field\":\"messages\"}]}]}", "1222e786b144d0e85b9f365372d93676", "sha256=54edfa1d7259e0eb13c677cc7d73d1b5c86cfa12433d19156e058ab9251bc441")]
    public void Meta_signs_the_bytes_of_the_body(string body, string secret, string signature) =>
        MetaSignature.Of(Encoding.UTF8.GetBytes(body), secret).ShouldBe(signature);
}
