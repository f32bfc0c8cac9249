namespace Messaging.Flows.Yaml;

/// <summary>The attributes of one thing in a flow's file. Whoever reads them says which there are by asking for them, so that nothing has to be said twice.</summary>
internal abstract class Attributes(FlowChecks checks)
{
    public FlowChecks Checks => checks;

    public FlowLimits Limits => checks.Limits;

    public abstract Mark At { get; }

    public abstract bool Has(string name);

    /// <summary>Where an attribute stands; where all of them do if it is missing.</summary>
    public abstract Mark Of(string name);

    public abstract T Required<T>(string name, Reader<T> reader, T whenMissing);

    public abstract T Optional<T>(string name, Reader<T> reader, T whenMissing);

    /// <summary>Reads what is nothing when it is missing.</summary>
    public T? Optional<T>(string name, Reader<T> reader)
        where T : class => Optional(name, reader.Select<T?>(value => value), null);

    /// <summary>Says that one of some attributes has to be there, and only one; they are read as optional ones.</summary>
    public abstract void OneOf(IReadOnlyList<string> names, string otherwise);

    /// <summary>Reads the attribute whose word decides which others there are, and those.</summary>
    public abstract T Variant<T>(string name, Dictionary<string, Func<Attributes, T>> variants, Func<Attributes, T> whenWrong);
}
