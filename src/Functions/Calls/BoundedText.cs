using System.Text;

namespace Messaging.Functions.Calls;

internal static class BoundedText
{
    /// <summary>The content as text; nothing when it is longer than allowed.</summary>
    public static async Task<string?> Read(HttpContent content, int most, CancellationToken cancellation)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = new StringBuilder();
        var buffer = new char[4096];
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellation)) > 0)
        {
            text.Append(buffer, 0, read);
            if (text.Length > most)
            {
                return null;
            }
        }

        return text.ToString();
    }
}
