using System.Text.Json.Nodes;
using Messaging.Simulator.Http;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Twilio;

/// <summary>Twilio's Content API, and the signs of WhatsApp, as far as we call them.</summary>
internal sealed class TwilioContentApi(Vendors vendors)
{
    private readonly IVendor _vendor = vendors.Named(TwilioVendor.Name);

    public static void Map(IEndpointRouteBuilder routes, Vendors vendors)
    {
        var api = new TwilioContentApi(vendors);
        routes.MapGet("/twilio/v2/Content", api.SearchAsync);
        routes.MapPost("/twilio/v1/Content", api.MakeAsync);
        routes.MapDelete("/twilio/v1/Content/{sid}", api.DeleteAsync);
        routes.MapPost("/twilio/v2/Indicators/Typing.json", api.TypingAsync);
    }

    private Task SearchAsync(HttpContext http) => Answer(http, () => new VendorAnswer(200, 0, new JsonObject
    {
        ["contents"] = new JsonArray([.. vendors.TwilioContents.Named(http.Query("ContentName") ?? "").Select(JsonNode? (one) => Json(one.Sid, one.Name))]),
        ["meta"] = new JsonObject { ["key"] = "contents", ["next_page_url"] = null },
    }));

    private async Task MakeAsync(HttpContext http)
    {
        var request = await ReceivedRequest.ReadAsync(http.Request);
        await Answer(http, () =>
        {
            var content = JsonBody.Parse(request.Body) ?? default;
            if (TwilioContentRules.Problem(content) is { } problem)
            {
                return _vendor.Refused(20001, problem);
            }

            var (sid, name) = (vendors.Ids.Sid("HX"), content["friendly_name"].Text ?? "");
            vendors.TwilioContents.Add(sid, name, content);
            return new VendorAnswer(201, 0, Json(sid, name));
        });
    }

    private Task DeleteAsync(HttpContext http) =>
        Answer(http, () => vendors.TwilioContents.Delete(http.Value("sid")) ? new VendorAnswer(204, 0, null) : _vendor.Refused(20404));

    private async Task TypingAsync(HttpContext http)
    {
        var form = TwilioForm.Of(await ReceivedRequest.ReadAsync(http.Request));
        await Answer(http, () =>
        {
            if (form.One("channel") != "whatsapp" || form.One("messageId") is not { } message)
            {
                return _vendor.Refused(20001, "channel must be whatsapp, and messageId is required.");
            }

            foreach (var account in vendors.AccountsAt(TwilioVendor.Name).Where(account => TwilioApi.IsCaller(http, account)))
            {
                vendors.Log.Add(new GivenSign(account.Id, null, "typing", message));
                vendors.Phones.MarkRead(account.Id, message);
            }

            return new VendorAnswer(200, 0, new JsonObject { ["success"] = true });
        });
    }

    private Task Answer(HttpContext http, Func<VendorAnswer> answer) =>
        (vendors.AccountsAt(TwilioVendor.Name).Any(account => TwilioApi.IsCaller(http, account)) ? answer() : _vendor.Refused(20003)).WriteAsync(http.Response);

    private static JsonObject Json(string sid, string name) => new() { ["sid"] = sid, ["friendly_name"] = name, ["language"] = "en" };
}
