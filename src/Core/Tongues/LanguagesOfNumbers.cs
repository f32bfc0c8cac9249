namespace Messaging.Tongues;

/// <summary>The languages that are spoken where a phone number comes from.</summary>
public static class LanguagesOfNumbers
{
    private const int LongestCode = 4; // With its plus.

    // Source: https://www.itu.int/pub/T-SP-E.164D (codes). The languages are those in which a shop there would write; where it would write in several, all of them.
    private static readonly Dictionary<string, string[]> All = """
        1 en fr es,7 ru,20 ar,212 ar fr,213 ar fr,216 ar fr,218 ar,221 fr,225 fr,237 fr en,27 en,234 en,254 en,233 en,256 en,255 en,
        30 el,31 nl,32 nl fr de,33 fr,34 es ca,351 pt,352 fr de,353 en,354 is,356 en,357 el,358 fi sv,36 hu,370 lt,371 lv,372 et,376 ca es fr,377 fr,
        380 uk,39 it,40 ro,41 de fr it,420 cs,421 sk,423 de,43 de,44 en,45 da,46 sv,47 nb,48 pl,49 de,
        51 es,52 es,53 es,54 es,55 pt,56 es,57 es,58 es,502 es,503 es,504 es,505 es,506 es,507 es,591 es,593 es,595 es,598 es,
        61 en,64 en,62 id,65 en zh,66 th,81 ja,82 ko,84 vi,86 zh,852 zh en,853 zh pt,886 zh,90 tr,91 en hi,972 he ar,
        961 ar fr,962 ar,963 ar,964 ar,965 ar,966 ar,967 ar,968 ar,970 ar,971 ar en,973 ar,974 ar en,244 pt,258 pt
        """.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(row => row.Split(' ')).ToDictionary(row => $"+{row[0]}", row => row[1..]);

    /// <summary>Which languages; none where the handle is no number, or we do not know.</summary>
    /// <param name="handle">A number in E.164, with its plus, or any other handle.</param>
    public static IReadOnlyList<string> Of(string handle)
    {
        for (var length = Math.Min(LongestCode, handle.Length); length > 1; length--)
        {
            if (All.TryGetValue(handle[..length], out var languages))
            {
                return languages;
            }
        }

        return [];
    }
}
