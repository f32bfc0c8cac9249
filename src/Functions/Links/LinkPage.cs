using System.Net;
using System.Text.Json.Serialization;
using QRCoder;

namespace Messaging.Functions.Links;

/// <summary>A link, and what to put up of it.</summary>
/// <param name="Account">The account that it leads to.</param>
/// <param name="Reference">What arrives with the customer.</param>
/// <param name="Url">The link.</param>
/// <param name="Button">HTML of a button, to be pasted into a page.</param>
/// <param name="Code">The link as a QR code, in SVG.</param>
/// <param name="Uses">How many conversations began with the reference, by account.</param>
public sealed record LinkPage(string Account, string? Reference, string Url, string Button, string Code, IReadOnlyDictionary<string, int> Uses)
{
    private const int DotsPerModule = 8;

    public static LinkPage Of(string account, string? reference, Uri link, string? label, IReadOnlyDictionary<string, int> uses) =>
        new(account, reference, link.AbsoluteUri, ButtonOf(link, label ?? "Message us"), CodeOf(link), uses);

    /// <summary>Needs neither script nor style sheet, so that it can stand anywhere.</summary>
    public static string ButtonOf(Uri link, string label) =>
        $"""<a href="{WebUtility.HtmlEncode(link.AbsoluteUri)}" target="_blank" rel="noopener" style="display:inline-block;padding:.75em 1.25em;border-radius:2em;background:#1a5fd0;color:#fff;font:600 1rem system-ui,sans-serif;text-decoration:none">{WebUtility.HtmlEncode(label)}</a>""";

    /// <summary>A quarter of the code may be dirty or torn off, and it is read all the same.</summary>
    public static string CodeOf(Uri link)
    {
        using var code = QRCodeGenerator.GenerateQrCode(link.AbsoluteUri, QRCodeGenerator.ECCLevel.Q);
        using var svg = new SvgQRCode(code);
        return svg.GetGraphic(DotsPerModule, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LinkPage))]
internal sealed partial class LinkJson : JsonSerializerContext;
