using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Messaging.Simulator.Meta;

/// <summary>JSON in Meta's spelling: all but ASCII as \u and lower-case hex, every slash as \/. Signatures are made over exactly that.</summary>
internal static class MetaJson
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(JsonNode node) => Encoding.ASCII.GetBytes(Spelled(node.ToJsonString(Relaxed)));

    private static string Spelled(string json)
    {
        var text = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length; i++)
        {
            switch (json[i])
            {
                case '\\' when json[i + 1] == 'u':
                    text.Append("\\u").Append(json.Substring(i + 2, 4).ToLowerInvariant());
                    i += 5;
                    break;
                case '\\':
                    text.Append(json[i]).Append(json[++i]);
                    break;
                case '/':
                    text.Append("\\/");
                    break;
                case > '\x7F' and var character:
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
                    break;
                case var character:
                    text.Append(character);
                    break;
            }
        }

        return text.ToString();
    }
}
