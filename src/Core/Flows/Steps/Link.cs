using Messaging.Flows.Requests;
using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;
using Messaging.Links;

namespace Messaging.Flows.Steps;

/// <summary>
/// Makes the link by which the customer writes to another account of ours: another channel, another team, another brand. It is kept as a text, to be said or to
/// stand behind a button. The <c>reference</c> arrives with his first message there. Leaves by <c>failed</c> where no link leads to the account, or
/// where the reference comes out as none.
/// </summary>
/// <attribute name="account">The account that it leads to, by its name in the settings.</attribute>
/// <attribute name="reference">What arrives with his first message, and says where he comes from: 1 to 64 letters, digits, dashes and underscores.</attribute>
/// <attribute name="text">What stands in his text field there for a start, where the channel allows that.</attribute>
/// <attribute name="save">The variable, or the field of the contact, that keeps the link.</attribute>
/// <outcome name="failed">There is no such link.</outcome>
/// <example>
/// elsewhere:
///   link:
///     account: whatsapp
///     reference: from-sms
///     text: { en: I come from your text message., fr: Je viens de votre SMS. }
///     save: whatsapp_link
///   outcomes: { failed: end }
///   then: end
/// </example>
internal sealed record Link(AccountId? Account, Template Reference, LocalText Text, SavePath Save) : StepKind
{
    public override IReadOnlyList<string> MustRoute => [Failed];

    public override IEnumerable<SettingUse> Uses => Account is { } account ? [new SettingUse(SettingKind.Account, account.Value)] : [];

    // The text is the customer's, not the brand's: it is not among what the step says.
    public static Reader<StepKind> Read => new("a link", from => new Link(
        from.Required("account", AccountOf, null),
        from.Optional("reference", Template.ReadSome, Template.Empty),
        from.Optional("text", LocalText.Read, LocalText.None),
        from.Required("save", SavePath.Read, new SavePath("", OfContact: false))));

    public override Way Enter(TurnDraft turn)
    {
        var reference = Reference.Parts.Count > 0 ? turn.Fill(Reference).Trim() : null;
        if (reference is not null && !LinkReference.IsOne(reference))
        {
            return new Way.Leaves(Failed, "The reference came out as none.");
        }

        if (Account is not { } id || turn.Account(id) is not { } account || EntryLink.To(account, reference, Text.IsEmpty ? null : turn.Fill(Text)) is not { } link)
        {
            return new Way.Leaves(Failed, $"No link leads to {Account}: its channel has none, or its PublicHandle is not set.");
        }

        if (link.AbsoluteUri.Length > UrlTemplate.Longest)
        {
            return new Way.Leaves(Failed, $"The link is longer than {UrlTemplate.Longest} characters.");
        }

        turn.Save(Save, Value.Of(link.AbsoluteUri));
        return Way.Succeeds;
    }

    private static Reader<AccountId?> AccountOf => new(new Form.Text("account", "[A-Za-z0-9._-]{1,100}"), (node, checks) => node is Node.Scalar scalar && IdText.IsOne(scalar.Text)
        ? AccountId.Parse(scalar.Text)
        : checks.Error(node.At, $"Expected the name of an account, not {node.Word}.", (AccountId?)null));
}
