using System.Collections.Immutable;

namespace Messaging.Contacts;

/// <summary>A person as the conversation knows him: copied in when the conversation opens, changed by it, and written back. Personal data.</summary>
/// <param name="Id">Who.</param>
public sealed record Contact(ContactId Id)
{
    /// <summary>The name, as his profile or he himself gave it.</summary>
    public string? Name { get; init; }

    /// <summary>The language that he wants to be spoken to in, as in BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>Everything else that is known, by name: email, phone, owner, fields of the company's own.</summary>
    public ImmutableSortedDictionary<string, string> Fields { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Tags.</summary>
    public ImmutableSortedSet<string> Tags { get; init; } = [];
}
