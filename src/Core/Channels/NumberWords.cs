using System.Collections.Frozen;

namespace Messaging.Channels;

// The numbers from 1 to 10 as people write them in answer to a numbered list. A word of one language that is another's for something
// else is no harm: it only counts where nothing else fits.
internal static class NumberWords
{
    private static readonly string[] Rows =
    [
        "one two three four five six seven eight nine ten",
        "first second third fourth fifth sixth seventh eighth ninth tenth",
        "eins zwei drei vier funf sechs sieben acht neun zehn",
        "erste zweite dritte vierte funfte sechste siebte achte neunte zehnte",
        "un deux trois quatre cinq six sept huit neuf dix",
        "premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme",
        "uno dos tres cuatro cinco seis siete ocho nueve diez",
        "uno due tre quattro cinque sei sette otto nove dieci",
        "um dois tres quatro cinco seis sete oito nove dez",
        "een twee drie vier vijf zes zeven acht negen tien",
        "一 二 三 四 五 六 七 八 九 十",
    ];

    private static readonly FrozenDictionary<string, int> Numbers = Rows.SelectMany(row => row.Split(' ').Select((word, index) => (word, index + 1)))
        .Concat([("une", 1), ("premiere", 1), ("eine", 1), ("uma", 1), ("duas", 2), ("两", 2), ("seconde", 2)])
        .DistinctBy(pair => pair.Item1).ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>The number that a word is, given in small letters without accents; nothing for any other.</summary>
    public static int? Read(string word) => Numbers.TryGetValue(word, out var number) ? number : null;
}
