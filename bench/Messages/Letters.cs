using System.Globalization;
using System.Net;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Simulator;
using Messaging.Simulator.Twilio;
using Messaging.Simulator.Writing;

namespace Messaging.Bench;

/// <summary>Signed webhooks made beforehand, so that only receiving them is measured.</summary>
internal sealed class Letters(string url)
{
    public const int Customers = 1000;

    private int _made;

    public static VendorAccount Account(string url) => new(
        "twilio-sms",
        "twilio",
        Channel.Sms,
        "+15550001111",
        new Dictionary<string, string> { ["AccountSid"] = "AC00000000000000000000000000000001", ["AuthToken"] = "bench-auth-token" },
        new Uri($"{url}/webhooks/twilio/twilio-sms"));

    public static string Customer(int number) => (15_000_000_000 + number).ToString("'+'0", CultureInfo.InvariantCulture);

    /// <summary>So many new messages of each customer.</summary>
    public async Task<Letter[][]> Next(int each)
    {
        var letters = new Letter[Customers][];
        for (var customer = 0; customer < Customers; customer++)
        {
            letters[customer] = new Letter[each];
            for (var message = 0; message < each; message++)
            {
                letters[customer][message] = await Make(customer, _made + message);
            }
        }

        _made += each;
        return letters;
    }

    public static async Task Post(HttpClient client, Letter letter)
    {
        using var content = new ByteArrayContent(letter.Body);
        content.Headers.TryAddWithoutValidation("Content-Type", letter.Type);
        using var request = new HttpRequestMessage(HttpMethod.Post, letter.Url) { Content = content };
        request.Headers.TryAddWithoutValidation("X-Twilio-Signature", letter.Signature);
        using var response = await client.SendAsync(request);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"A webhook was answered with {response.StatusCode}.");
        }
    }

    private async Task<Letter> Make(int customer, int message)
    {
        var id = $"SM{customer:x16}{message:x16}";
        using var request = TwilioWebhooks.Message(
            Account(url), new CustomerMessage(id, Customer(customer), DateTimeOffset.UtcNow, new Content.Text($"message {message}")));
        return new Letter(
            request.RequestUri!,
            await request.Content!.ReadAsByteArrayAsync(),
            request.Content.Headers.ContentType!.ToString(),
            request.Headers.GetValues("X-Twilio-Signature").Single());
    }
}

/// <summary>A webhook, ready to be posted.</summary>
internal sealed record Letter(Uri Url, byte[] Body, string Type, string Signature);
