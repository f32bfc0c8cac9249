using System.Text.RegularExpressions;

namespace Messaging.Email;

// What telephones and mail programs write under a mail by themselves: that it was sent, and from what. Without the second it
// may be a sentence of the customer's.
internal static partial class MobileSignature
{
    private const int Longest = 120;

    private const string Device =
        "iphone|ipad|ipod|apple watch|android|samsung|galaxy|huawei|xiaomi|pixel|blackberry|nokia|smart ?phone|phone|telefon|handy|mobil|móvil|tablet|windows"
        + "|outlook|yahoo|gmail|gmx|web\\.de|proton|spark|mail|手机|手機|スマートフォン|携帯";

    public static bool Is(string line) => line.Length <= Longest && Words().IsMatch(line.Trim().Trim('*', '_', '<', '>'));

    [GeneratedRegex(
        "^((sent (from|via|with)|get outlook|von mein(em|er)|gesendet (von|mit|aus|über)|diese nachricht wurde von|envoyé (de|depuis|à partir)|obtenir outlook|télécharge[rz] outlook"
        + "|enviado (desde|do|a partir)|obtener outlook|inviato da|scarica outlook|verzonden (vanaf|met|via)|outlook (für|voor|para|pour|per)|skickat från|sendt fra"
        + $"|wysłan[eoy] z|отправлено (с|из))\\b|发自|發自|從|从|나의).*({Device}).*$"
        + $"|^.*({Device}).*(から送信|より送信|gesendet|发送|傳送|에서 보냄).*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Words();
}
