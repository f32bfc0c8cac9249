using System.Collections.Immutable;

namespace Messaging.Providers.WebChat;

/// <summary>A visitor whom the company knows, and vouches for. Personal data.</summary>
/// <param name="Id">The company's id of him.</param>
/// <param name="Proof">What makes the proof of it the one that it is.</param>
public sealed record WebChatUser(string Id, string Proof)
{
    /// <summary>His name.</summary>
    public string? Name { get; init; }

    /// <summary>His e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>His phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>What is known of him, as fields of a contact.</summary>
    public ImmutableSortedDictionary<string, string> Fields => new (string Name, string? Value)[] { ("user", Id), ("name", Name), ("email", Email), ("phone", Phone) }
        .Where(known => known.Value is not null)
        .ToImmutableSortedDictionary(known => known.Name, known => known.Value!, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => "a known user";
}
