namespace Messaging.Local.Tables.Filters;

/// <summary>
/// Where a query begins and ends to look, both inclusive: what lies outside cannot match, what lies inside still has to.
/// Null stands for no end.
/// </summary>
internal sealed record KeyRange(string FirstPartition, string FirstRow, string? LastPartition, string? LastRow)
{
    public static KeyRange Of(Filter filter)
    {
        var conditions = Conjuncts(filter).OfType<Filter.Compare>().ToList();
        var (firstPartition, lastPartition) = Bounds(conditions.Where(condition => condition.Property.IsPartitionKey));
        // Bounds of the row key hold in each partition, so they bound the whole only if there is but one.
        var (firstRow, lastRow) = firstPartition == lastPartition
            ? Bounds(conditions.Where(condition => condition.Property.IsRowKey))
            : (string.Empty, null);
        return new KeyRange(firstPartition, firstRow, lastPartition, lastRow);
    }

    public bool EndsBefore(in StoredEntity entity)
    {
        if (LastPartition is null)
        {
            return false;
        }

        var order = EntityKeys.Compare(entity.PartitionKey, LastPartition);
        return order > 0 || (order == 0 && LastRow is not null && EntityKeys.Compare(entity.RowKey, LastRow) > 0);
    }

    private static IEnumerable<Filter> Conjuncts(Filter filter) =>
        filter is Filter.And(var left, var right) ? Conjuncts(left).Concat(Conjuncts(right)) : [filter];

    private static (string First, string? Last) Bounds(IEnumerable<Filter.Compare> conditions)
    {
        var (first, last) = (string.Empty, (string?)null);
        foreach (var condition in conditions)
        {
            var key = (string)condition.Value;
            if (condition.Operator is Operator.Equal or Operator.GreaterOrEqual or Operator.Greater)
            {
                // No key has a NUL, so this is the least that is greater.
                var bound = condition.Operator is Operator.Greater ? key + '\0' : key;
                first = EntityKeys.Compare(bound, first) > 0 ? bound : first;
            }

            if (condition.Operator is Operator.Equal or Operator.LessOrEqual or Operator.Less)
            {
                last = last is null || EntityKeys.Compare(key, last) < 0 ? key : last;
            }
        }

        return (first, last);
    }
}
