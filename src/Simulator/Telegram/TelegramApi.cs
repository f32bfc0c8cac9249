using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Simulator.Http;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Telegram;

/// <summary>The part of the Bot API that we call. The bot's token is a part of the address, so no address is remembered as it came.</summary>
internal sealed class TelegramApi(Vendors vendors)
{
    private static readonly string[] Verbs = ["GET", "POST"];

    private readonly IVendor _vendor = vendors.Named(TelegramVendor.Name);

    public static void Map(IEndpointRouteBuilder routes, Vendors vendors)
    {
        var api = new TelegramApi(vendors);
        routes.MapMethods("/telegram/{bot}/{method}", Verbs, api.CalledAsync);
        routes.MapGet("/telegram/file/{bot}/files/{medium}", api.DownloadAsync);
    }

    private async Task CalledAsync(HttpContext http)
    {
        if (Account(http) is not { } account)
        {
            await _vendor.Refused(401).WriteAsync(http.Response);
            return;
        }

        var method = http.Value("method");
        var request = await ReceivedRequest.ReadAsync(http.Request) with { Path = $"/telegram/bot***/{method}" };
        var body = JsonBody.Parse(request.Body) ?? default;
        switch (method)
        {
            case "getFile":
                await DescribeAsync(http, http.Query("file_id") ?? body["file_id"].Text);
                break;
            case "answerCallbackQuery":
                vendors.Phones.MarkRead(account.Id, body["callback_query_id"].Text ?? "");
                await Done(new JsonObject { ["ok"] = true, ["result"] = true }).WriteAsync(http.Response);
                break;
            case "setMessageReaction":
                await ReactAsync(http, account, body);
                break;
            case "sendChatAction":
                await Done(new JsonObject { ["ok"] = true, ["result"] = true }).WriteAsync(http.Response);
                break;
            case var other when TelegramRules.IsSending(other):
                await SendAsync(http, account, method, body, request);
                break;
            default:
                await _vendor.Refused(404).WriteAsync(http.Response);
                break;
        }
    }

    private async Task ReactAsync(HttpContext http, VendorAccount account, JsonBody body)
    {
        var customer = body["chat_id"].Element.ToString();
        var reactions = body["reaction"].Items;
        if (!vendors.Phones.Shows(account.Id, customer, $"{customer}:{body["message_id"].Element}"))
        {
            await _vendor.Refused(400, "message to react not found").WriteAsync(http.Response);
        }
        else if (reactions.Count > 1 || reactions.Any(reaction => reaction["type"].Text != "emoji" || !Capabilities.Of(Channel.Telegram, TelegramVendor.Name).Reactions!.Contains(reaction["emoji"].Text ?? "")))
        {
            await _vendor.Refused(400, "REACTION_INVALID").WriteAsync(http.Response);
        }
        else
        {
            var reaction = new Content.Reaction($"{body["message_id"].Element}", reactions.Count == 0 ? null : reactions[0]["emoji"].Text);
            vendors.Phones.Show(account.Id, customer, vendors.Ids.Uuid(), fromCustomer: false, vendors.Clock.Now, [reaction], "sent");
            await Done(new JsonObject { ["ok"] = true, ["result"] = true }).WriteAsync(http.Response);
        }
    }

    private async Task SendAsync(HttpContext http, VendorAccount account, string method, JsonBody body, ReceivedRequest request)
    {
        var exchange = new SendExchange(vendors, _vendor);
        var customer = body["chat_id"].Element.ToString();
        if (TelegramRules.Problem(method, body) is { } problem)
        {
            await exchange.RefuseAsync(http, account.Id, customer, request, _vendor.Refused(400, problem));
            return;
        }

        // A bot cannot begin: whoever never wrote to it is not known to it.
        var call = new SendCall(account, customer, [TelegramShown.Of(method, body)], body.Flat(), request);
        await exchange.AnswerAsync(http, call, () =>
            vendors.Phones.LastWrote(account.Id, customer) is null ? new Verdict.Refused(400, "chat not found") : new Verdict.Accepted());
    }

    private async Task DescribeAsync(HttpContext http, string? id)
    {
        var answer = id is not null && vendors.Media.Find(id) is not null
            ? Done(new JsonObject { ["ok"] = true, ["result"] = new JsonObject { ["file_id"] = id, ["file_unique_id"] = id, ["file_path"] = $"files/{id}" } })
            : _vendor.Refused(400, "invalid file_id");
        await answer.WriteAsync(http.Response);
    }

    private async Task DownloadAsync(HttpContext http)
    {
        if (Account(http) is null || vendors.Media.Find(http.Value("medium")) is not { } shelved)
        {
            await _vendor.Refused(404).WriteAsync(http.Response);
        }
        else if (shelved.Link is { } link)
        {
            http.Response.Redirect(link.AbsoluteUri);
        }
        else
        {
            await shelved.ShowAsync(http);
        }
    }

    private VendorAccount? Account(HttpContext http) =>
        vendors.AccountsAt(TelegramVendor.Name).FirstOrDefault(account => $"bot{account.Secret("BotToken")}" == http.Value("bot"));

    private static VendorAnswer Done(JsonObject body) => new(200, 0, body);
}
