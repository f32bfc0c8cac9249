namespace Messaging.Local.Tables.Filters;

/// <summary>A condition on entities, as in the $filter of a query.</summary>
internal abstract record Filter
{
    private Filter()
    {
    }

    public abstract bool Matches(in StoredEntity entity);

    public sealed record Every : Filter
    {
        public override bool Matches(in StoredEntity entity) => true;
    }

    public sealed record And(Filter Left, Filter Right) : Filter
    {
        public override bool Matches(in StoredEntity entity) => Left.Matches(entity) && Right.Matches(entity);
    }

    public sealed record Or(Filter Left, Filter Right) : Filter
    {
        public override bool Matches(in StoredEntity entity) => Left.Matches(entity) || Right.Matches(entity);
    }

    public sealed record Not(Filter Inner) : Filter
    {
        public override bool Matches(in StoredEntity entity) => !Inner.Matches(entity);
    }

    /// <summary>False for an entity that lacks the property, or has it with another type, whatever the operator.</summary>
    public sealed record Compare(Operand Property, Operator Operator, object Value) : Filter
    {
        public override bool Matches(in StoredEntity entity) =>
            Property.CompareIn(entity, Value) is { } order && Operator.Accepts(order);
    }
}
