using System.CommandLine;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Messaging.Channels;
using Messaging.Functions.Settings;
using Messaging.Local.Serving;
using Messaging.Providers.WebChat;

namespace Messaging.Local.Commands;

/// <summary>messaging send: writes as a customer. The simulated vendor makes the webhook, signs it as the vendor does, and posts it; what we answered is printed.</summary>
internal static class SendCommand
{
    public static Command Create()
    {
        var account = new Argument<string>("account") { Description = "The account to write to, e.g. twilio-sms" };
        var from = new Option<string>("--from") { Description = "The customer's number, address or id; in web chat any name of a visitor", Required = true };
        var text = new Option<string>("--text") { Description = "What he writes", Required = true };
        var times = new Option<int>("--times") { Description = "How often the vendor delivers the same message", DefaultValueFactory = _ => 1 };
        var settings = new Option<string>("--settings") { Description = "The folder with local.settings.json", DefaultValueFactory = _ => "." };
        var command = new Command("send", "Write to us as a customer would") { account, from, text, times, settings };
        command.SetAction((parsed, stop) => Run(
            new Letter(parsed.GetValue(account)!, parsed.GetValue(from)!, parsed.GetValue(text)!, parsed.GetValue(times)), parsed.GetValue(settings)!, stop));
        return command;
    }

    private static async Task<int> Run(Letter letter, string settings, CancellationToken stop)
    {
        var read = MessagingSettings.Read(LocalSettings.Load(settings));
        if (read.Accounts.Named(letter.Account) is not var (account, _))
        {
            await Console.Error.WriteLineAsync($"There is no account '{letter.Account}' in the settings.");
            return 2;
        }

        // The simulator is where the account's API is: the host's own, or a process beside it.
        using var client = new HttpClient { BaseAddress = account.ApiBase ?? read.PublicUrl };
        try
        {
            return account.Provider == "webchat" ? await AsVisitor(client, account, letter, stop) : await ByVendor(client, letter, stop);
        }
        catch (FormatException)
        {
            await Console.Error.WriteLineAsync($"'{letter.From}' is no name of a visitor: 1 to {WebChatToken.LongestSession} letters, digits, '-' and '_'.");
            return 2;
        }
        catch (HttpRequestException) when (!stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"Nobody listens at {client.BaseAddress}; ./run starts it.");
            return 1;
        }
    }

    private static async Task<int> ByVendor(HttpClient client, Letter letter, CancellationToken stop)
    {
        using var response = await client.PostAsJsonAsync(
            new Uri("/simulator/phones", UriKind.Relative), new { letter.Account, Customer = letter.From, letter.Text, letter.Times }, JsonSerializerOptions.Web, stop);
        var body = await response.Content.ReadAsStringAsync(stop);
        if (response.StatusCode == HttpStatusCode.BadRequest)
        {
            using var problem = JsonDocument.Parse(body);
            await Console.Error.WriteLineAsync(problem.RootElement.GetProperty("detail").GetString());
            return 2;
        }

        if (!response.IsSuccessStatusCode)
        {
            await Console.Error.WriteLineAsync(body);
            return 1;
        }

        using var written = JsonDocument.Parse(body);
        var good = true;
        foreach (var reply in written.RootElement.GetProperty("replies").EnumerateArray())
        {
            var status = reply.GetProperty("status").GetInt32();
            good &= status is >= 200 and < 300;
            await Console.Out.WriteLineAsync($"{status} {reply.GetProperty("body").GetString()}");
        }

        return good ? 0 : 1;
    }

    private static async Task<int> AsVisitor(HttpClient client, Account account, Letter letter, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, account.WebhookUrl)
        {
            Content = JsonContent.Create(new { id = Guid.NewGuid().ToString("N"), text = letter.Text }),
        };
        request.Headers.Authorization = new("Bearer", WebChatToken.Issue(account, letter.From));
        using var response = await client.SendAsync(request, stop);
        await Console.Out.WriteLineAsync($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(stop)}");
        return response.IsSuccessStatusCode ? 0 : 1;
    }

    private sealed record Letter(string Account, string From, string Text, int Times);
}
