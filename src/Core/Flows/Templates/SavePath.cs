using Messaging.Flows.Yaml;
using Messaging.Tongues;

namespace Messaging.Flows.Templates;

/// <summary>Where a step keeps what it learned: in a variable, or in a field of the contact.</summary>
internal sealed record SavePath(string Name, bool OfContact)
{
    private static readonly SavePath Unreadable = new("", OfContact: false);

    public static Reader<SavePath> Read => new(WrittenForm, (node, checks) => node is Node.Scalar scalar
        ? Of(scalar, checks)
        : checks.Error(node.At, $"Expected the name of a variable or of a contact's field, not {node.Word}.", Unreadable));

    private static Form.Text WrittenForm => new("variable or contact.field", $@"(contact\.[A-Za-z0-9_-]+|(?!({string.Join('|', Roots.All)})$){ValuePath.NamePattern})");

    private static SavePath Of(Node.Scalar scalar, FlowChecks checks)
    {
        switch (ValuePath.Parse(scalar.Text))
        {
            case { Root: Roots.Contact, Rest: [Roots.Tags] }:
                return checks.Error(scalar.At, "Tags are changed by a step of their own: tag: { add: vip }.", Unreadable);
            case { Root: Roots.Contact, Rest: [var field] }:
                return new(field, OfContact: true);
            case { Rest: [] } variable when !Roots.All.Contains(variable.Root):
                checks.Writes(variable.Root);
                return new(variable.Root, OfContact: false);
            default:
                return checks.Error(
                    scalar.At,
                    $"'{scalar.Text}' cannot be written; expected a variable such as order_number, or a field such as contact.email.",
                    Unreadable);
        }
    }

    /// <summary>Whether the contact's language is kept there: in whatever words it is given, as its tag.</summary>
    public bool IsLanguage => OfContact && Name == Roots.LanguageField;

    /// <summary>Whether the value can be kept there.</summary>
    public bool Takes(Value value) => !IsLanguage || LanguageNames.TagOf(value.ToString()) is not null;

    /// <summary>A variable that a step keeps something in where the author names no other.</summary>
    public static SavePath Variable(string name, FlowChecks checks)
    {
        checks.Writes(name);
        return new(name, OfContact: false);
    }

    /// <summary>The path that was written like this.</summary>
    public static SavePath Of(string text) =>
        text.StartsWith($"{Roots.Contact}.", StringComparison.Ordinal) ? new(text[(Roots.Contact.Length + 1)..], OfContact: true) : new(text, OfContact: false);

    public override string ToString() => OfContact ? $"{Roots.Contact}.{Name}" : Name;
}
