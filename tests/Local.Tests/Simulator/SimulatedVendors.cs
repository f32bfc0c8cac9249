using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Local.Engine;
using Messaging.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Messaging.Local.Tests.Simulator;

/// <summary>The simulator in memory and in virtual time, with some accounts, and a reception that stands for our webhooks.</summary>
internal sealed class SimulatedVendors : IDisposable
{
    public const string Sms = "shop-sms";
    public const string WhatsApp = "shop-whatsapp";
    public const string Cloud = "shop-cloud";
    public const string Page = "shop-page";
    public const string Instagram = "shop-instagram";
    public const string Customer = "+15550002222";
    public const string AccountSid = "AC0123456789abcdef0123456789abcdef";
    public const string AuthToken = "twilio-auth-token";
    public const string AccessToken = "meta-access-token";
    public const string AppSecret = "meta-app-secret";
    public const string TwilioMessages = $"/simulator/twilio/2010-04-01/Accounts/{AccountSid}/Messages.json";
    public const string CloudMessages = "/simulator/meta/v25.0/106540352242922/messages";
    public static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;

    public SimulatedVendors(VendorSettings? settings = null, Func<IDisposable>? waiting = null)
    {
        Time = new VirtualTime(Quiet, Start);
        settings ??= new VendorSettings();
        Vendors = new Vendors(Accounts, new SimulatorClock(Time, Quiet.Busy, waiting), Reception, settings with { Seed = "test" });
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseTestServer();
        _app = builder.Build();
        _app.MapSimulator(Vendors);
        ((IHost)_app).Start();
        Client = _app.GetTestClient();
    }

    public Quiet Quiet { get; } = new();

    public VirtualTime Time { get; }

    public Reception Reception { get; } = new();

    public Vendors Vendors { get; }

    public HttpClient Client { get; }

    public static IReadOnlyList<VendorAccount> Accounts { get; } =
    [
        new(Sms, "twilio", Channel.Sms, "+15550001111", TwilioSecrets, new Uri("https://Shop.example/webhooks/twilio/shop-sms?v=1#rc=2")),
        new(WhatsApp, "twilio", Channel.WhatsApp, "+15550001112", TwilioSecrets, new Uri("https://shop.example/webhooks/twilio/shop-whatsapp")),
        new(Cloud, "meta", Channel.WhatsApp, "106540352242922", MetaSecrets, new Uri("https://shop.example/webhooks/meta/shop-cloud"))
        {
            DisplayNumber = "+15550001113",
        },
        new(Page, "messenger", Channel.Messenger, "200000000000001", PageSecrets("page-token"), new Uri("https://shop.example/webhooks/messenger/shop-page")),
        new(Instagram, "messenger", Channel.Instagram, "17840000000000001", PageSecrets("instagram-token"), new Uri("https://shop.example/webhooks/messenger/shop-instagram")),
    ];

    private static Dictionary<string, string> TwilioSecrets =>
        new() { ["AccountSid"] = AccountSid, ["AuthToken"] = AuthToken, ["MessagingServiceSid"] = "MG0123456789abcdef0123456789abcdef" };

    private static Dictionary<string, string> MetaSecrets =>
        new() { ["AccessToken"] = AccessToken, ["AppSecret"] = AppSecret, ["VerifyToken"] = "meta-verify-token" };

    private static Dictionary<string, string> PageSecrets(string token) =>
        new() { ["AccessToken"] = token, ["AppSecret"] = AppSecret, ["VerifyToken"] = "meta-verify-token", ["AppId"] = "1517776481860111" };

    public async Task<(int Status, JsonNode Json, HttpResponseHeaders Headers)> PostTwilioAsync(params (string Name, string Value)[] fields)
    {
        using var request = TwilioRequest(fields);
        return await AnswerAsync(request);
    }

    public async Task<(int Status, JsonNode Json, HttpResponseHeaders Headers)> PostCloudAsync(string json)
    {
        using var request = CloudRequest(json);
        return await AnswerAsync(request);
    }

    public async Task<(int Status, JsonNode Json, HttpResponseHeaders Headers)> AnswerAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, JsonNode.Parse(body)!, response.Headers);
    }

    public static HttpRequestMessage TwilioRequest(params (string Name, string Value)[] fields) => new(HttpMethod.Post, TwilioMessages)
    {
        Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        Headers = { Authorization = Basic(AccountSid, AuthToken) },
    };

    public static HttpRequestMessage CloudRequest(string json) => new(HttpMethod.Post, CloudMessages)
    {
        Content = new StringContent(json, Encoding.UTF8, "application/json"),
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", AccessToken) },
    };

    public static AuthenticationHeaderValue Basic(string user, string password) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));

    public void Dispose()
    {
        Client.Dispose();
        ((IDisposable)_app).Dispose();
        Vendors.Dispose();
        Reception.Dispose();
    }
}
