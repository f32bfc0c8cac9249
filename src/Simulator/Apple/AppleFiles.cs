using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Messaging.Simulator.Http;
using Messaging.Simulator.Media;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Apple;

/// <summary>Where attachments lie on their way, encrypted: in both directions.</summary>
internal sealed class AppleFiles(Vendors vendors)
{
    private readonly AppleLarge _large = ((AppleVendor)vendors.Named(AppleVendor.Name)).Large;
    private readonly ConcurrentDictionary<string, byte[]> _uploaded = new();
    private readonly ConcurrentDictionary<string, byte[]> _shown = new();

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/apple/upload/{file}", UploadAsync);
        routes.MapGet("/apple/content/{file}", ContentAsync);
        routes.MapGet("/apple/shown/{file}", ShownAsync);
    }

    /// <summary>The key of a customer's file.</summary>
    public static byte[] KeyOf(string file) => SHA256.HashData(Encoding.UTF8.GetBytes(file));

    /// <summary>AES in counter mode from zero, block by block: a second writing of it, so that ours is checked.</summary>
    public static byte[] Crypted(byte[] key, byte[] bytes)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return [.. bytes.Chunk(16).SelectMany((block, number) =>
        {
            var counter = Convert.FromHexString(number.ToString("x32", CultureInfo.InvariantCulture));
#pragma warning disable CA5358
            var mask = aes.EncryptEcb(counter, PaddingMode.None);
#pragma warning restore CA5358
            return block.Select((value, i) => (byte)(value ^ mask[i]));
        })];
    }

    public JsonObject Place()
    {
        var file = vendors.Ids.Uuid();
        return new JsonObject
        {
            ["upload-url"] = new Uri(vendors.BaseUrl, $"apple/upload/{file}").OriginalString,
            ["mmcs-url"] = new Uri(vendors.BaseUrl, $"apple/content/{file}").OriginalString,
            ["mmcs-owner"] = file,
        };
    }

    public JsonObject Address(string file) => new() { ["download-url"] = new Uri(vendors.BaseUrl, $"apple/content/{file}").OriginalString };

    /// <summary>What a customer sent, before it is encrypted.</summary>
    public byte[]? Find(string file) => _large.Find(file) ?? (vendors.Media.Find(file) is null ? null : Picture.Bytes);

    /// <summary>The address of what was uploaded, opened with the key that the message gives; nothing when something of it is wrong.</summary>
    public Uri? Show(string? owner, string? checksum, string? key)
    {
        if (owner is null || key is not { Length: 66 } || !_uploaded.TryGetValue(owner, out var bytes) || checksum != Checksum(bytes))
        {
            return null;
        }

        _shown[owner] = Crypted(Convert.FromHexString(key[2..]), bytes);
        return new Uri(vendors.BaseUrl, $"apple/shown/{owner}");
    }

    private static string Checksum(byte[] bytes) => Convert.ToBase64String(SHA256.HashData(bytes));

    private async Task UploadAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var bytes = _uploaded[http.Value("file")] = body.ToArray();
        await new VendorAnswer(200, 0, new JsonObject
        {
            ["singleFile"] = new JsonObject { ["fileChecksum"] = Checksum(bytes), ["size"] = bytes.Length },
        }).WriteAsync(http.Response);
    }

    private async Task ContentAsync(HttpContext http)
    {
        var file = http.Value("file");
        if (Find(file) is not { } bytes)
        {
            http.Response.StatusCode = 404;
            return;
        }

        await http.Response.Body.WriteAsync(Crypted(KeyOf(file), bytes), http.RequestAborted);
    }

    private async Task ShownAsync(HttpContext http)
    {
        if (!_shown.TryGetValue(http.Value("file"), out var bytes))
        {
            http.Response.StatusCode = 404;
            return;
        }

        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }
}
