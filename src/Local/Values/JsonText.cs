namespace Messaging.Local.Values;

internal static class JsonText
{
    /// <summary>The length of UTF-8 text as the client library writes it in JSON: all but plain ASCII becomes \uXXXX.</summary>
    public static int Size(ReadOnlySpan<byte> utf8)
    {
        const int Escape = 6;
        var size = 0;
        foreach (var part in utf8)
        {
            size += part switch
            {
                < 0x20 or 0x7F => Escape,
                (byte)'"' or (byte)'&' or (byte)'\'' or (byte)'+' or (byte)'<' or (byte)'>' or (byte)'\\' or (byte)'`' => Escape,
                < 0x80 => 1,
                < 0xC0 => 0,
                < 0xF0 => Escape,
                _ => Escape + Escape,
            };
        }

        return size;
    }
}
