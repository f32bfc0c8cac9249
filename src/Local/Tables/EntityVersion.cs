using System.Globalization;
using Azure;

namespace Messaging.Local.Tables;

/// <summary>
/// The moment of an entity's last change in ticks, made unique: it is both the entity's timestamp and its ETag.
/// </summary>
internal static class EntityVersion
{
    private const string Before = "W/\"datetime'";
    private const string Colon = "%3A";
    private const string After = "'\"";

    /// <summary>The one that .NET neither interprets when it writes nor when it reads: each turn of a conversation has a dozen ETags.</summary>
    private const string Format = "O";

    public static DateTimeOffset Timestamp(long version) => new(version, TimeSpan.Zero);

    public static ETag ETag(long version)
    {
        var moment = new DateTime(version, DateTimeKind.Utc).ToString(Format, CultureInfo.InvariantCulture);
        return new(string.Concat(Before, moment.Replace(":", Colon, StringComparison.Ordinal), After));
    }

    /// <summary>No version at all, which nothing has, if the ETag is not one of ours.</summary>
    public static long Of(ETag etag)
    {
        var text = etag.ToString();
        return text.StartsWith(Before, StringComparison.Ordinal)
            && text.EndsWith(After, StringComparison.Ordinal)
            && text.Length > Before.Length + After.Length
            && DateTime.TryParseExact(
                text[Before.Length..^After.Length].Replace(Colon, ":", StringComparison.Ordinal),
                Format,
                CultureInfo.InvariantCulture,
                DateTimeStyles.RoundtripKind,
                out var moment)
            && moment.Kind == DateTimeKind.Utc
            ? moment.Ticks
            : 0;
    }
}
