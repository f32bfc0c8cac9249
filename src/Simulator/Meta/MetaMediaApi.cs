using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Messaging.Simulator.Media;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Meta;

/// <summary>How media of customers are fetched: first the address by the id, then the bytes by the address, both with the token.</summary>
internal sealed class MetaMediaApi(Vendors vendors)
{
    private readonly IVendor _vendor = vendors.Named(MetaVendor.Name);

    public static void Map(IEndpointRouteBuilder routes, Vendors vendors)
    {
        var api = new MetaMediaApi(vendors);
        routes.MapGet("/meta/v{version:int}.0/{medium}", api.DescribeAsync);
        routes.MapGet("/meta/media/{medium}", api.DownloadAsync);
    }

    private async Task DescribeAsync(HttpContext http, string medium)
    {
        if (await FindAsync(http, medium) is not { } shelved)
        {
            return;
        }

        await new VendorAnswer(200, 0, new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["url"] = (shelved.Link ?? new Uri(vendors.BaseUrl, $"meta/media/{medium}")).OriginalString,
            ["mime_type"] = shelved.ContentType,
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(Picture.Bytes)),
            ["file_size"] = Picture.Bytes.Length,
            ["id"] = medium,
        }).WriteAsync(http.Response);
    }

    private async Task DownloadAsync(HttpContext http, string medium)
    {
        if (await FindAsync(http, medium) is { } shelved)
        {
            http.Response.ContentType = shelved.ContentType;
            await http.Response.Body.WriteAsync(Picture.Bytes, http.RequestAborted);
        }
    }

    /// <summary>The medium; or nothing, when the call has been answered with an error.</summary>
    private async Task<ShelvedMedium?> FindAsync(HttpContext http, string medium)
    {
        if (!vendors.AccountsAt(MetaVendor.Name).Any(account => http.Request.Headers.Authorization == $"Bearer {account.Secret("AccessToken")}"))
        {
            await _vendor.Refused(190).WriteAsync(http.Response);
            return null;
        }

        if (vendors.Media.Find(medium) is not { } shelved)
        {
            await _vendor.Refused(100, $"Unsupported get request. Object with ID '{medium}' does not exist.").WriteAsync(http.Response);
            return null;
        }

        return shelved;
    }
}
