namespace Messaging.Simulator.Twilio;

/// <summary>How many SMS a text takes, by 3GPP 23.038 and 23.040.</summary>
internal static class Segments
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ"
        + " !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extension = "\f^{}\\[~]|€";

    public static int Of(string text)
    {
        var units = text.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        return units.All(unit => Basic.Contains(unit, StringComparison.Ordinal) || Extension.Contains(unit, StringComparison.Ordinal))
            ? Count(units.Select(unit => Basic.Contains(unit, StringComparison.Ordinal) ? 1 : 2), alone: 160, joined: 153)
            : Count(units.Select(unit => unit.Length), alone: 70, joined: 67);
    }

    /// <summary>A character of two units is never split between messages, so sizes do not simply add up.</summary>
    private static int Count(IEnumerable<int> sizes, int alone, int joined)
    {
        var (messages, filled, total) = (1, 0, 0);
        foreach (var size in sizes)
        {
            (messages, filled) = filled + size > joined ? (messages + 1, size) : (messages, filled + size);
            total += size;
        }

        return total <= alone ? 1 : messages;
    }
}
