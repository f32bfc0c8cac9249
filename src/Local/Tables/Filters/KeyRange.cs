namespace Messaging.Local.Tables.Filters;

/// <summary>
/// Where a query begins to look and, exclusively, where it ends: what lies outside cannot match, what lies inside still has to.
/// The rows are set if there is one partition only; null stands for no end.
/// </summary>
internal sealed record KeyRange(string FirstPartition, string FirstRow, string? EndPartition, string? EndRow)
{
    public static KeyRange Of(Filter filter)
    {
        var conditions = Conjuncts(filter).OfType<Filter.Compare>().ToList();
        var (firstPartition, endPartition) = Bounds(conditions.Where(condition => condition.Property.IsPartitionKey));
        var (firstRow, endRow) = endPartition == After(firstPartition)
            ? Bounds(conditions.Where(condition => condition.Property.IsRowKey))
            : (string.Empty, null);
        return new KeyRange(firstPartition, firstRow, endPartition, endRow);
    }

    public bool EndsBefore(in StoredEntity entity) => IsReached(EndPartition, entity.PartitionKey) || IsReached(EndRow, entity.RowKey);

    private static IEnumerable<Filter> Conjuncts(Filter filter) =>
        filter is Filter.And(var left, var right) ? Conjuncts(left).Concat(Conjuncts(right)) : [filter];

    private static (string First, string? End) Bounds(IEnumerable<Filter.Compare> conditions)
    {
        var (first, end) = (string.Empty, (string?)null);
        foreach (var condition in conditions)
        {
            var key = (string)condition.Value;
            if (condition.Operator is Operator.Equal or Operator.GreaterOrEqual or Operator.Greater)
            {
                var bound = condition.Operator is Operator.Greater ? After(key) : key;
                first = EntityKeys.Compare(bound, first) > 0 ? bound : first;
            }

            if (condition.Operator is Operator.Equal or Operator.LessOrEqual or Operator.Less)
            {
                var bound = condition.Operator is Operator.Less ? key : After(key);
                end = end is null || EntityKeys.Compare(bound, end) < 0 ? bound : end;
            }
        }

        return (first, end);
    }

    /// <summary>The least text that is greater; no key has a NUL.</summary>
    private static string After(string key) => key + '\0';

    private static bool IsReached(string? end, string key) => end is not null && EntityKeys.Compare(key, end) >= 0;
}
