using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Messaging.Flows.Requests;

/// <summary>Reads values out of a JSON answer by JSONPath.</summary>
public static class JsonMap
{
    private const int LongestPath = 200;
    private const int MostMatches = 100;
    private const int Deepest = 32;

    private static readonly JsonLoadSettings Loading = new() { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Replace };

    /// <summary>What is wrong with a path; nothing when it can be used. Paths whose cost could explode with the size of an answer are refused.</summary>
    /// <param name="path">A JSONPath such as <c>$.orders[0].id</c>.</param>
    public static string? Problem(string path)
    {
        if (!path.StartsWith('$') || path.Length > LongestPath)
        {
            return $"'{path}' is no JSONPath; expected one that begins with $, such as $.customer.type.";
        }

        if (IsCostly(path))
        {
            return $"'{path}' may cost too much: '..' and a list of places may stand in it once, "
                + "and a filter may use neither '..' nor '$' nor patterns (=~).";
        }

        try
        {
            _ = new JObject().SelectTokens(path).Any();
            return null;
        }
        catch (Exception wrong) when (IsOfPath(wrong))
        {
            return $"'{path}' is no JSONPath: {wrong.Message}";
        }
    }

    /// <summary>Reads an answer. A path that can match several places gives a list, any other the value at its place; where there is none, nothing.</summary>
    /// <param name="body">The answer.</param>
    /// <param name="map">JSONPaths by the names to give to their values.</param>
    /// <param name="limits">How long the answer may be; the default limits unless given.</param>
    public static JsonMapping Apply(string body, IReadOnlyDictionary<string, string> map, FlowLimits? limits = null)
    {
        var most = (limits ?? FlowLimits.Default).AnswerChars;
        if (body.Length > most)
        {
            return new JsonMapping.Refused("too-large", $"The answer has {body.Length} characters; {most} are read.");
        }

        try
        {
            var root = Load(body);
            return new JsonMapping.Values(map.ToDictionary(entry => entry.Key, entry => Find(root, entry.Value)));
        }
        catch (JsonReaderException wrong)
        {
            return new JsonMapping.Refused("not-json", $"The answer is not JSON; line {wrong.LineNumber}, position {wrong.LinePosition}.");
        }
        catch (Exception wrong) when (IsOfPath(wrong))
        {
            return new JsonMapping.Refused("bad-path", "A path does not fit the answer.");
        }
    }

    // What the library throws over paths: its own exception where it looked, those of its parsing where it did not.
    private static bool IsOfPath(Exception wrong) => wrong is JsonException or FormatException or OverflowException or IndexOutOfRangeException;

    // Each place that descends, and each list of places, multiplies the work of those before it; so does a filter that starts again at the root.
    private static bool IsCostly(string path) =>
        path.Split("..").Length > 2
        || path.Split(']').Count(part => part.Contains(',')) > 1
        || (path.Contains('?')
            && (path.Contains("..", StringComparison.Ordinal) || path.LastIndexOf('$') > 0 || path.Contains("=~", StringComparison.Ordinal)));

    private static JToken Load(string body)
    {
        using var reader = new JsonTextReader(new StringReader(body)) { DateParseHandling = DateParseHandling.None, MaxDepth = Deepest };
        var root = JToken.Load(reader, Loading);
        while (reader.Read())
        {
            // Only comments may follow; anything else is an error that the reader throws.
        }

        return root;
    }

    private static Value Find(JToken root, string path)
    {
        var found = root.SelectTokens(path).Take(MostMatches).Select(JsonValues.Of).ToList();
        return path.AsSpan().ContainsAny("*?,:") || path.Contains("..", StringComparison.Ordinal) ? new Value.List(found)
            : found.Count > 0 ? found[0]
            : Value.None;
    }
}
