using System.Text.Json.Nodes;
using Messaging.Simulator.Http;
using Messaging.Simulator.Media;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Line;

/// <summary>The part of LINE's Messaging API that we call.</summary>
internal sealed class LineApi(Vendors vendors)
{
    private readonly LineVendor _vendor = (LineVendor)vendors.Named(LineVendor.Name);

    public static void Map(IEndpointRouteBuilder routes, Vendors vendors)
    {
        var api = new LineApi(vendors);
        routes.MapPost("/line/v2/bot/message/reply", http => api.CalledAsync(http, api.ReplyAsync));
        routes.MapPost("/line/v2/bot/message/push", http => api.CalledAsync(http, api.PushAsync));
        routes.MapPost("/line/v2/bot/chat/loading/start", http => api.CalledAsync(http, api.LoadingAsync));
        routes.MapPost("/line/v2/bot/chat/markAsRead", http => api.CalledAsync(http, api.ReadAsync));
        routes.MapGet("/line/v2/bot/message/{medium}/content", http => api.CalledAsync(http, api.DownloadAsync));
        routes.MapGet("/line/stickershop/v1/sticker/{sticker}/android/sticker.png", ShelvedMedium.OurPicture.ShowAsync);
    }

    private async Task CalledAsync(HttpContext http, Func<HttpContext, VendorAccount, Task> answer)
    {
        var caller = http.Request.Headers.Authorization;
        if (vendors.AccountsAt(LineVendor.Name).FirstOrDefault(account => caller == $"Bearer {account.Secret("ChannelAccessToken")}") is { } account)
        {
            await answer(http, account);
        }
        else
        {
            await _vendor.Refused(401).WriteAsync(http.Response);
        }
    }

    private async Task ReplyAsync(HttpContext http, VendorAccount account)
    {
        var request = await ReceivedRequest.ReadAsync(http.Request);
        var body = JsonBody.Parse(request.Body) ?? default;
        var token = body["replyToken"].Text;
        if (http.Request.Headers.ContainsKey(LineRules.RetryKey))
        {
            await RefuseAsync(http, account, null, request, "X-Line-Retry-Key is not supported by this endpoint");
        }
        else if (_vendor.Tokens.Customer(token) is not { } customer)
        {
            await RefuseAsync(http, account, null, request, LineRules.InvalidToken);
        }
        else
        {
            await SendAsync(http, account, customer, body, request, null, () =>
                _vendor.Tokens.Spend(token!, vendors.Clock.Now) ? new Verdict.Accepted() : new Verdict.Refused(400, LineRules.InvalidToken));
        }
    }

    private async Task PushAsync(HttpContext http, VendorAccount account)
    {
        var request = await ReceivedRequest.ReadAsync(http.Request);
        var body = JsonBody.Parse(request.Body) ?? default;
        var key = http.Request.Headers[LineRules.RetryKey].ToString() is { Length: > 0 } given ? given : null;
        if (body["to"].Text is not { Length: > 0 } customer)
        {
            await RefuseAsync(http, account, null, request, "The property, 'to', in the request body is invalid");
        }
        else if (key is not null && !Guid.TryParse(key, out _))
        {
            await RefuseAsync(http, account, customer, request, "X-Line-Retry-Key is no UUID");
        }
        else if (_vendor.AcceptedBefore(key) is { } before)
        {
            http.Response.Headers["X-Line-Accepted-Request-Id"] = vendors.Ids.Trace();
            await new SendExchange(vendors, _vendor).RefuseAsync(http, account.Id, customer, request, before);
        }
        else
        {
            await SendAsync(http, account, customer, body, request, key, () => new Verdict.Accepted());
        }
    }

    private async Task SendAsync(
        HttpContext http, VendorAccount account, string customer, JsonBody body, ReceivedRequest request, string? key, Func<Verdict> judge)
    {
        http.Response.Headers["X-Line-Request-Id"] = vendors.Ids.Trace();
        if (LineRules.Problem(body) is { } problem)
        {
            await RefuseAsync(http, account, customer, request, problem);
            return;
        }

        var call = new SendCall(account, customer, [.. body["messages"].Items.Select(LineShown.Of)], body.Flat(), request) { Reference = key };
        await new SendExchange(vendors, _vendor).AnswerAsync(http, call, judge);
    }

    private Task RefuseAsync(HttpContext http, VendorAccount account, string? customer, ReceivedRequest request, string reason) =>
        new SendExchange(vendors, _vendor).RefuseAsync(http, account.Id, customer, request, _vendor.Refused(400, reason));

    private async Task LoadingAsync(HttpContext http, VendorAccount account)
    {
        var body = JsonBody.Parse((await ReceivedRequest.ReadAsync(http.Request)).Body) ?? default;
        var right = body["chatId"].Text?.StartsWith('U') == true && body["loadingSeconds"].Number is >= 5 and <= 60 and var seconds && seconds % 5 == 0;
        if (right)
        {
            vendors.Log.Add(new GivenSign(account.Id, body["chatId"].Text, "typing"));
        }

        await (right ? new VendorAnswer(202, 0, new JsonObject()) : LineErrors.Answer(400, null)).WriteAsync(http.Response);
    }

    /// <summary>A token is that of a message that a customer wrote: see <see cref="LineWritten"/>.</summary>
    private async Task ReadAsync(HttpContext http, VendorAccount account)
    {
        const string Token = "read-";
        var token = (JsonBody.Parse((await ReceivedRequest.ReadAsync(http.Request)).Body) ?? default)["markAsReadToken"].Text;
        if (token?.StartsWith(Token, StringComparison.Ordinal) != true)
        {
            await LineErrors.Answer(400, null).WriteAsync(http.Response);
            return;
        }

        vendors.Log.Add(new GivenSign(account.Id, null, "read", token[Token.Length..]));
        vendors.Phones.MarkRead(account.Id, token[Token.Length..]);
        await new VendorAnswer(200, 0, []).WriteAsync(http.Response);
    }

    private async Task DownloadAsync(HttpContext http, VendorAccount account)
    {
        if (vendors.Media.Find(http.Value("medium")) is not { } shelved)
        {
            await _vendor.Refused(404).WriteAsync(http.Response);
            return;
        }

        await shelved.ShowAsync(http);
    }
}
