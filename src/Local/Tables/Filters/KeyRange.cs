namespace Messaging.Local.Tables.Filters;

/// <summary>
/// Where a query begins to look and, exclusively, where it ends: what lies outside cannot match, what lies inside still has to.
/// The rows are set if there is one partition only; null stands for no end.
/// </summary>
internal sealed record KeyRange(string FirstPartition, string FirstRow, string? EndPartition, string? EndRow)
{
    public static KeyRange Of(Filter filter)
    {
        var (partitions, rows) = (new List<Filter.Compare>(), new List<Filter.Compare>());
        Sort(filter, partitions, rows);
        var (firstPartition, endPartition) = Bounds(partitions);
        var (firstRow, endRow) = endPartition == After(firstPartition) ? Bounds(rows) : (string.Empty, null);
        return new KeyRange(firstPartition, firstRow, endPartition, endRow);
    }

    public bool EndsBefore(in StoredEntity entity) => IsReached(EndPartition, entity.PartitionKey) || IsReached(EndRow, entity.RowKey);

    /// <summary>What must hold of the keys in any case; other conditions do not narrow the range.</summary>
    private static void Sort(Filter filter, List<Filter.Compare> partitions, List<Filter.Compare> rows)
    {
        switch (filter)
        {
            case Filter.And(var left, var right):
                Sort(left, partitions, rows);
                Sort(right, partitions, rows);
                break;
            case Filter.Compare { Property.IsPartitionKey: true } condition:
                partitions.Add(condition);
                break;
            case Filter.Compare { Property.IsRowKey: true } condition:
                rows.Add(condition);
                break;
        }
    }

    private static (string First, string? End) Bounds(List<Filter.Compare> conditions)
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
