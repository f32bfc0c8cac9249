using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Messaging.Simulator.Http;
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

    private async Task DescribeAsync(HttpContext http)
    {
        if (await FindAsync(http) is not { } shelved)
        {
            return;
        }

        var description = new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["url"] = (shelved.Link ?? new Uri(vendors.BaseUrl, $"meta/media/{http.Value("medium")}")).OriginalString,
            ["mime_type"] = shelved.ContentType,
            ["id"] = http.Value("medium"),
        };
        if (shelved.Link is null)
        {
            description["sha256"] = Convert.ToHexStringLower(SHA256.HashData(Picture.Bytes));
            description["file_size"] = Picture.Bytes.Length;
        }

        await new VendorAnswer(200, 0, description).WriteAsync(http.Response);
    }

    private async Task DownloadAsync(HttpContext http)
    {
        if (await FindAsync(http) is { } shelved)
        {
            await shelved.ShowAsync(http);
        }
    }

    /// <summary>The medium; or nothing, when the call has been answered with an error.</summary>
    private async Task<ShelvedMedium?> FindAsync(HttpContext http)
    {
        var medium = http.Value("medium");
        var caller = http.Request.Headers.Authorization;
        if (!vendors.AccountsAt(MetaVendor.Name).Any(account => caller == $"Bearer {account.Secret("AccessToken")}"))
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
