using System.CommandLine;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Messaging.Functions.Desk;
using Messaging.Functions.Settings;
using Messaging.Local.Serving;

namespace Messaging.Local.Commands;

/// <summary>messaging quarantine: webhooks that were signed but not understood. They are listed, shown, and read again once the cause is mended.</summary>
internal static class QuarantineCommand
{
    public static Command Create()
    {
        var account = new Argument<string>("account") { Description = "The account, e.g. whatsapp" };
        var id = new Argument<string>("id") { Description = "The element's id, as list shows it" };
        var settings = new Option<string>("--settings") { Description = "The folder with local.settings.json", DefaultValueFactory = _ => "." };

        var list = new Command("list", "What is in quarantine") { account, settings };
        list.SetAction((parsed, stop) => With(parsed.GetValue(settings)!, desk => List(desk, parsed.GetValue(account)!, stop), stop));
        var show = new Command("show", "The webhook as it came") { account, id, settings };
        show.SetAction((parsed, stop) => With(parsed.GetValue(settings)!, desk => Show(desk, parsed.GetValue(account)!, parsed.GetValue(id)!, stop), stop));
        var replay = new Command("replay", "Read it again") { account, id, settings };
        replay.SetAction((parsed, stop) => With(parsed.GetValue(settings)!, desk => Replay(desk, parsed.GetValue(account)!, parsed.GetValue(id)!, stop), stop));
        return new Command("quarantine", "Webhooks that were not understood") { list, show, replay };
    }

    private static async Task<int> With(string settings, Func<HttpClient, Task<int>> action, CancellationToken stop)
    {
        var read = MessagingSettings.Read(LocalSettings.Load(settings));
        if (read.Desk.LocalKey is not { } key)
        {
            await Console.Error.WriteLineAsync($"Setting {DeskSettings.Key.Variable} is needed: what the host believes.");
            return 2;
        }

        var token = DeskAccess.LocalToken(key, read.Desk.AgentClaim, "messaging", DeskRole.Admin, TimeProvider.System.GetUtcNow());
        using var client = new HttpClient { BaseAddress = read.PublicUrl };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            return await action(client);
        }
        catch (HttpRequestException) when (!stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"Nobody listens at {client.BaseAddress}; ./run starts it.");
            return 1;
        }
    }

    private static async Task<int> List(HttpClient desk, string account, CancellationToken stop)
    {
        using var response = await desk.GetAsync(Of(account), stop);
        if (!response.IsSuccessStatusCode)
        {
            return await Refused(response, stop);
        }

        using var listed = JsonDocument.Parse(await response.Content.ReadAsStringAsync(stop));
        foreach (var element in listed.RootElement.EnumerateArray())
        {
            // Lines, not a table: an id that is broken at the edge of a window cannot be copied.
            var at = element.GetProperty("at").GetDateTimeOffset().ToString("u", CultureInfo.InvariantCulture);
            await Console.Out.WriteLineAsync($"{element.GetProperty("id").GetString()}  {at}  {element.GetProperty("reason").GetString()}");
        }

        if (listed.RootElement.GetArrayLength() == 0)
        {
            await Console.Error.WriteLineAsync("Nothing is in quarantine.");
        }

        return 0;
    }

    private static async Task<int> Show(HttpClient desk, string account, string id, CancellationToken stop)
    {
        using var response = await desk.GetAsync(Of(account, id), stop);
        if (!response.IsSuccessStatusCode)
        {
            return await Refused(response, stop);
        }

        await using var output = Console.OpenStandardOutput();
        await response.Content.CopyToAsync(output, stop);
        return 0;
    }

    private static async Task<int> Replay(HttpClient desk, string account, string id, CancellationToken stop)
    {
        using var response = await desk.PostAsync(Of(account, id, "replay"), content: null, stop);
        if (!response.IsSuccessStatusCode)
        {
            return await Refused(response, stop);
        }

        await Console.Out.WriteLineAsync("Understood, and no longer in quarantine.");
        return 0;
    }

    private static Uri Of(params ReadOnlySpan<string> parts) =>
        new($"desk/quarantine/{string.Join('/', parts.ToArray().Select(Uri.EscapeDataString))}", UriKind.Relative);

    private static async Task<int> Refused(HttpResponseMessage response, CancellationToken stop)
    {
        var body = await response.Content.ReadAsStringAsync(stop);
        await Console.Error.WriteLineAsync(body.Length > 0 ? Problem(body) : $"The host answered {(int)response.StatusCode}.");
        return 1;
    }

    private static string Problem(string body)
    {
        using var problem = JsonDocument.Parse(body);
        return $"{problem.RootElement.GetProperty("title").GetString()}: {problem.RootElement.GetProperty("detail").GetString()}";
    }
}
