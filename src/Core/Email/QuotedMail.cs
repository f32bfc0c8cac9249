using System.Text.RegularExpressions;

namespace Messaging.Email;

// How mail programs begin the mail that is answered.
internal static partial class QuotedMail
{
    private const int HeaderLines = 6;

    // Outlook's way: a line of dashes with words in it, or a block of headers, perhaps under a line.
    public static bool Begins(List<string> lines, int place) =>
        Separator().IsMatch(lines[place])
        || IsBlock(lines, place)
        || (Rule().IsMatch(lines[place]) && lines.FindIndex(place + 1, line => line.Length > 0) is >= 0 and var next && IsBlock(lines, next));

    // Everybody else's way: On Monday Ada wrote:
    public static bool IsAttribution(string sentence) => Sentence().IsMatch(sentence) || Anybody().IsMatch(sentence);

    // Where it goes over several lines, the first must look like its beginning: a customer's own words stand just above.
    public static bool BeginsAttribution(string line) => Opening().IsMatch(line);

    private static bool IsBlock(List<string> lines, int place)
    {
        if (!From().IsMatch(lines[place]))
        {
            return false;
        }

        var block = lines.Skip(place + 1).Take(HeaderLines).ToList();
        return block.Exists(line => Sent().IsMatch(line)) && block.Exists(line => To().IsMatch(line));
    }

    [GeneratedRegex(@"^\s*[-_*]{2,}\s*(original message|ursprüngliche nachricht|originalnachricht|message d'origine|message original|mensaje original|messaggio originale|oorspronkelijk bericht|mensagem original|ursprungligt meddelande|oprindelig meddelelse|opprinnelig melding|wiadomość oryginalna|исходное сообщение|原始邮件|原始郵件|元のメッセージ|원본 메시지)\s*[-_*]{2,}\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\s*_{10,}\s*$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*\*?(from|von|de|da|van|från|fra|od|от|发件人|寄件者|差出人|보낸 사람)\s*[:：]\*?\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex From();

    [GeneratedRegex(@"^\s*\*?(sent|date|gesendet|datum|envoyé|enviado|enviado el|fecha|inviato|data|verzonden|skickat|sendt|wysłano|отправлено|дата|发送时间|日期|寄件日期|送信日時|日付|보낸 날짜)\s*[:：]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Sent();

    [GeneratedRegex(@"^\s*\*?(to|subject|an|betreff|à|objet|para|asunto|a|oggetto|aan|onderwerp|assunto|till|ämne|til|emne|do|temat|кому|тема|收件人|主题|收件者|主旨|宛先|件名|받는 사람|제목)\s*[:：]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex To();

    [GeneratedRegex(@"^(on\b.*\bwrote|am\b.*\bschrieb\b.*|le\b.*\ba écrit|el\b.*\bescribió|il\b.*\bha scritto|em\b.*\bescreveu|op\b.*\bschreef\b.*|den\b.*\b(skrev|skrev følgende)\b.*|.*\bnapisał(\(a\)|a)?|.*\b(пишет|написал|написала)|.*(写道|寫道)|.*(のメール|書きました)|.*님이 작성)\s*[:：]$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(on|am|le|el|il|em|op|den|w dniu|\d{1,4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Opening();

    // In whatever language: a year, an address, a colon at the end.
    [GeneratedRegex(@"^.*\b20\d\d\D.*[<\[(]\S+@\S+[>\])].{0,30}[:：]$")]
    private static partial Regex Anybody();
}
