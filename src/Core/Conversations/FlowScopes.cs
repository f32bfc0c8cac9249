using System.Collections.Immutable;
using Messaging.Contacts;
using Messaging.Flows;
using Messaging.Flows.Templates;

namespace Messaging.Conversations;

/// <summary>What a flow sees of a conversation.</summary>
internal static class FlowScopes
{
    private static readonly ImmutableSortedDictionary<string, string> Nothing = ImmutableSortedDictionary<string, string>.Empty;

    public static FlowScope Of(Draft draft)
    {
        var state = draft.State;
        var address = state.Speaking.Address;
        var account = draft.Circumstances.Accounts[address.Account];
        return new FlowScope
        {
            Contact = Fields(state.Contact),
            Conversation = Roots.ConversationFields.ToDictionary(field => field, field => Value.Of(field switch
            {
                "id" => state.Id.Value,
                "account" => address.Account.Value,
                "reference" => state.Reference,
                "said" => state.Said,
                "brand" => account.Brand?.Name,
                "intent" => account.Intent,
                "campaign" => account.Campaign,
                _ => throw new System.Diagnostics.UnreachableException(field),
            })),
            Context = (state.Facts ?? Nothing).ToDictionary(fact => fact.Key, fact => Value.Of(fact.Value), StringComparer.Ordinal),
            Settings = draft.Circumstances.Playbook.Settings,
            Languages = [state.Language, account.Language, "en"],
            Tone = account.Brand?.Tone ?? default,
            Channel = address.Channel,
            Calendars = draft.Circumstances.Playbook.CalendarsAt(account),
        };
    }

    /// <summary>The contact with a field as a flow has set it.</summary>
    public static Contact With(this Contact contact, string field, Value value)
    {
        var text = value.IsKnown ? value.ToString() : null;
        return field switch
        {
            "name" => contact with { Name = text },
            "language" => contact with { Language = text },
            _ => contact with { Fields = text is null ? contact.Fields.Remove(field) : contact.Fields.SetItem(field, text) },
        };
    }

    /// <summary>What a field of the contact holds, as a flow reads it.</summary>
    public static Value Field(this Contact contact, string field) => Fields(contact).GetValueOrDefault(field, Value.None);

    private static Dictionary<string, Value> Fields(Contact contact)
    {
        var fields = contact.Fields.ToDictionary(field => field.Key, field => Value.Of(field.Value), StringComparer.Ordinal);
        fields["name"] = Value.Of(contact.Name);
        fields["language"] = Value.Of(contact.Language);
        fields["tags"] = new Value.List([.. contact.Tags.Select(Value.Of)]);
        return fields;
    }
}
