namespace Messaging.Tongues;

/// <summary>
/// The words by which a language is known: its most frequent small ones, and those that open a letter to a shop. A word that several languages have tells less:
/// its weight is divided among them. A word with an asterisk is as good as two: who greets somebody in his language wants to be answered in it.
/// </summary>
internal static class LanguageProfiles
{
    private static readonly (string Tag, string[] Words)[] Rows = [.. """
        en|the and is are you your my i it's i'm to of that this have has had not was with for on it be can could would please thank thanks where when what how need want do does did don't will from about which there they order
        fr|le les des du et est je vous nous mon ma mes votre vos une un pas que qui pour dans sur avec ai suis c'est j'ai merci où quand comment voudrais veux cette ce il elle au aux ne n'est s'il plaît commande bonjour* bonsoir*
        de|der die das und ist ich sie wir mein meine meinen ihr ihre eine einen nicht mit für auf von zu habe hat bin sind kann können möchte bitte danke wo wann wie was dass den dem noch auch nach bestellung guten*
        es|el la los las y es yo mi mis su una un no que por para con en de tengo estoy está quiero quisiera puedo gracias dónde cuándo cómo cuál qué pero más ha he muy del al pedido hola* buenos buenas
        it|il lo gli e è io mio mia miei una un non che per con di del della ho sono vorrei posso grazie dove quando come quale più anche ma nel alla questo ordine buongiorno* buonasera* salve
        pt|o os as e é eu meu minha meus uma um não que por para com em de do da no na tenho estou quero gostaria posso obrigado obrigada onde quando como qual mas mais você olá* bom boa pedido
        nl|de het een en is ik u je mijn niet met voor op van te heb heeft ben zijn kan wil graag alstublieft bedankt waar wanneer hoe wat dat deze er naar maar ook nog bestelling goedemorgen* goedendag* goedemiddag*
        pl|i w na nie jest się to że z do jak mój moje moja czy proszę dziękuję gdzie kiedy mam chcę chciałbym chciałabym jestem zamówienie dzień* dobry cześć*
        sv|och är jag du min mitt mina inte med för på av att har en ett det som den kan vill tack var när hur vad beställning hej
        da|og er jeg du min mit mine ikke med for på af at har en et det som den kan vil tak hvor hvornår hvordan hvad bestilling hej
        nb|og er jeg du min mitt mine ikke med for på av at har en et det som den kan vil takk hvor når hvordan hva bestilling hei
        ca|el la els les i és jo meu meva una un no que per amb en de tinc estic vull puc gràcies on quan com però més comanda
        ro|și este eu meu mea un o nu cu pentru pe de la am sunt vreau mulțumesc unde când cum ce comanda bună
        tr|ve bir bu ben benim siparişim değil için ile nerede ne zaman nasıl var yok istiyorum teşekkürler lütfen merhaba
        cs|a je v na ne se to že z do jak můj moje moje prosím děkuji kde kdy mám chci jsem objednávka dobrý den
        id|dan yang di ini itu saya tidak dengan untuk dari ke ada apa bagaimana kapan mana terima kasih pesanan mau
        """.Split('\n').Select(row => row.Split('|')).Select(row => (row[0].Trim(), row[1].Split(' ')))];

    private static readonly Dictionary<string, int> Sharing = Rows.SelectMany(row => row.Words.Select(Plain).Distinct()).GroupBy(word => word).ToDictionary(same => same.Key, same => same.Count());

    /// <summary>For each word the languages that have it, and how much it tells for each.</summary>
    public static IReadOnlyDictionary<string, (string Tag, double Weight)[]> ByWord { get; } = Rows
        .SelectMany(row => row.Words.DistinctBy(Plain).Select(word => (Word: Plain(word), row.Tag, Weight: (word.EndsWith('*') ? 2.0 : 1.0) / Sharing[Plain(word)])))
        .GroupBy(entry => entry.Word).ToDictionary(same => same.Key, same => same.Select(entry => (entry.Tag, entry.Weight)).ToArray(), StringComparer.Ordinal);

    // With its accents: é and è are other words than e.
    private static string Plain(string word) => word.TrimEnd('*');
}
