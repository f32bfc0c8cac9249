using System.Globalization;
using Azure;

namespace Messaging.Local.Tables;

/// <summary>
/// The moment of an entity's last change in ticks, made unique: it is both the entity's timestamp and its ETag.
/// </summary>
internal static class EntityVersion
{
    private const string Before = "W/\"datetime'";
    private const string Moment = "yyyy-MM-ddTHH\\%3\\Amm\\%3\\Ass.fffffffZ";
    private const string After = "'\"";

    public static DateTimeOffset Timestamp(long version) => new(version, TimeSpan.Zero);

    public static ETag ETag(long version) =>
        new(string.Concat(Before, new DateTime(version, DateTimeKind.Utc).ToString(Moment, CultureInfo.InvariantCulture), After));

    /// <summary>No version at all, which nothing has, if the ETag is not one of ours.</summary>
    public static long Of(ETag etag)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        var text = etag.ToString().AsSpan();
        return text.StartsWith(Before, StringComparison.Ordinal)
            && text.EndsWith(After, StringComparison.Ordinal)
            && DateTime.TryParseExact(text[Before.Length..^After.Length], Moment, CultureInfo.InvariantCulture, Utc, out var moment)
            ? moment.Ticks
            : 0;
    }
}
