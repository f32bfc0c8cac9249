using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Messaging.Simulator.Http;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Apple;

/// <summary>Apple's gateway, as far as we call it.</summary>
internal sealed class AppleApi(Vendors vendors)
{
    private readonly IVendor _vendor = vendors.Named(AppleVendor.Name);
    private readonly AppleFiles _files = new(vendors);

    public static void Map(IEndpointRouteBuilder routes, Vendors vendors)
    {
        var api = new AppleApi(vendors);
        routes.MapPost("/apple/v1/message", api.MessageAsync);
        routes.MapGet("/apple/v1/preUpload", api.PreUploadAsync);
        routes.MapGet("/apple/v1/preDownload", api.PreDownloadAsync);
        routes.MapPost("/apple/v1/decodePayload", api.DecodeAsync);
        api._files.Map(routes);
    }

    private async Task MessageAsync(HttpContext http)
    {
        var request = await ReadAsync(http.Request);
        if (await CallerAsync(http) is not { } account)
        {
            return;
        }

        var exchange = new SendExchange(vendors, _vendor);
        var customer = http.Request.Headers["destination-id"].ToString();
        var body = JsonBody.Parse(request.Body) ?? default;
        if (AppleRules.Problem(body, http.Request.Headers) is { } problem)
        {
            await exchange.RefuseAsync(http, account.Id, customer, request, _vendor.Refused(400, problem));
        }
        else if (vendors.Phones.LastWrote(account.Id, customer) is null || vendors.Phones.HasStopped(account.Id, customer))
        {
            // Nobody can be written to who did not write first, or closed the conversation since.
            await exchange.RefuseAsync(http, account.Id, customer, request, _vendor.Refused(404));
        }
        else if (body["type"].Text is "typing_start" or "typing_end")
        {
            vendors.Log.Add(new GivenSign(account.Id, customer, "typing"));
            await new VendorAnswer(200, 0, []).WriteAsync(http.Response);
        }
        else if (AppleContent.Of(body, _files) is not { } content)
        {
            await exchange.RefuseAsync(http, account.Id, customer, request, _vendor.Refused(400, "The attachment is not where the message says."));
        }
        else
        {
            await exchange.AnswerAsync(http, new SendCall(account, customer, [content], body.Flat(), request), () => new Verdict.Accepted());
        }
    }

    private async Task PreUploadAsync(HttpContext http)
    {
        if (await CallerAsync(http) is not null)
        {
            var known = int.TryParse(http.Request.Headers["size"], CultureInfo.InvariantCulture, out var size) && size > 0;
            await (known ? new VendorAnswer(200, 0, _files.Place()) : _vendor.Refused(400, "size")).WriteAsync(http.Response);
        }
    }

    private async Task PreDownloadAsync(HttpContext http)
    {
        if (await CallerAsync(http) is not null)
        {
            var owner = http.Request.Headers["owner"].ToString();
            var known = http.Request.Headers["url"].ToString().EndsWith(owner, StringComparison.Ordinal) && _files.Find(owner) is not null;
            await (known ? new VendorAnswer(200, 0, _files.Address(owner)) : _vendor.Refused(404)).WriteAsync(http.Response);
        }
    }

    /// <summary>What came unpacked and decrypted, as what it says.</summary>
    private async Task DecodeAsync(HttpContext http)
    {
        var request = await ReadAsync(http.Request);
        if (await CallerAsync(http) is not null)
        {
            await (AppleLarge.Decoded(request.Body) is JsonObject interactive && interactive["bid"]?.GetValue<string>() == http.Request.Headers["bid"]
                ? new VendorAnswer(200, 0, new JsonObject { ["interactiveData"] = interactive })
                : _vendor.Refused(400, "payload")).WriteAsync(http.Response);
        }
    }

    /// <summary>The business that calls; nothing where the call has been answered with an error.</summary>
    private async Task<VendorAccount?> CallerAsync(HttpContext http)
    {
        var business = http.Request.Headers["source-id"].ToString();
        var account = vendors.AccountsAt(AppleVendor.Name).FirstOrDefault(account => account.Handle == business);
        if (account is not null && AppleToken.Opens(http.Request, account, vendors.Clock.Now))
        {
            return account;
        }

        await _vendor.Refused(account is null ? 404 : 403).WriteAsync(http.Response);
        return null;
    }

    /// <summary>Packed, as every message has to be.</summary>
    private static async Task<ReceivedRequest> ReadAsync(HttpRequest request)
    {
        await using var body = request.Headers.ContentEncoding == "gzip" ? new GZipStream(request.Body, CompressionMode.Decompress) : request.Body;
        using var reader = new StreamReader(body, Encoding.UTF8);
        return new ReceivedRequest(request.Method, request.Path, request.ContentType, await reader.ReadToEndAsync(request.HttpContext.RequestAborted));
    }
}
