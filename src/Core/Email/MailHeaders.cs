namespace Messaging.Email;

// The headers of a mail in their order, of which the newest come first.
internal sealed class MailHeaders(IEnumerable<(string Name, string Value)> headers)
{
    private readonly List<(string Name, string Value)> _all = [.. headers];

    // The first of the name, which is the one that the last server wrote; nothing for an empty one.
    public string? this[string name] => All(name).FirstOrDefault(value => value.Length > 0);

    // From the text of a mail: a line that begins with space goes on with the one before.
    public static MailHeaders Parse(string block)
    {
        var headers = new List<(string Name, string Value)>();
        foreach (var line in block.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            if (line.Length > 0 && line[0] is ' ' or '\t' && headers.Count > 0)
            {
                headers[^1] = (headers[^1].Name, $"{headers[^1].Value} {line.Trim()}");
            }
            else if (line.IndexOf(':') is > 0 and var colon)
            {
                headers.Add((line[..colon].Trim(), line[(colon + 1)..].Trim()));
            }
        }

        return new(headers);
    }

    public IEnumerable<string> All(string name) =>
        _all.Where(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value.Trim());
}
