namespace Messaging.Flows.Yaml;

/// <summary>Attributes that nobody wrote: it is only kept which ones are asked for.</summary>
internal sealed class DescribedAttributes() : Attributes(new FlowChecks("", FlowLimits.Default))
{
    private readonly List<Form.Attribute> _all = [];
    private IReadOnlyList<string> _oneOf = [];
    private KeyValuePair<string, IReadOnlyDictionary<string, Form.Attributes>>? _variants;

    public override Mark At => Mark.Start;

    public static Form.Attributes Of<T>(Func<Attributes, T> read)
    {
        var attributes = new DescribedAttributes();
        var made = read(attributes);
        return new(attributes._all) { Made = made?.GetType(), OneOf = attributes._oneOf, Variants = attributes._variants };
    }

    public override bool Has(string name) => false;

    public override Mark Of(string name) => At;

    public override T Required<T>(string name, Reader<T> reader, T whenMissing) => Add(name, reader.Form, isRequired: true, whenMissing);

    public override T Optional<T>(string name, Reader<T> reader, T whenMissing) => Add(name, reader.Form, isRequired: false, whenMissing);

    public override void OneOf(IReadOnlyList<string> names, string otherwise) => _oneOf = names;

    public override T Variant<T>(string name, Dictionary<string, Func<Attributes, T>> variants, Func<Attributes, T> whenWrong)
    {
        _variants = new(name, variants.ToDictionary(variant => variant.Key, variant => Of(variant.Value)));
        return Add(name, new Form.Word(variants.Keys), isRequired: true, whenWrong)(this);
    }

    private T Add<T>(string name, Form form, bool isRequired, T whenMissing)
    {
        _all.Add(new(name, form, isRequired));
        return whenMissing;
    }
}
