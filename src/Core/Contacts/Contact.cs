using System.Collections.Immutable;
using Messaging.Outbound;

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

    /// <summary>The flows that begin once for a contact and have for this one, by name; nothing while none has.</summary>
    public ImmutableSortedSet<string>? Begun { get; init; }

    /// <summary>Where he objects to being written to: an address's lane, a space, and what it covers: <see cref="Everything"/>, or less in the provider's word. Nothing when nowhere.</summary>
    public ImmutableSortedSet<string>? Objections { get; init; }

    /// <summary>The scope of an objection to all messages.</summary>
    public const string Everything = "all";

    /// <summary>The scope of an objection to all messages that ends with his own next one: he left the conversation, and may begin another.</summary>
    public const string UntilHeWrites = "until-he-writes";

    /// <summary>The most tags of one person.</summary>
    public const int MostTags = 100;

    /// <summary>The same person with a tag or without it; no more than <see cref="MostTags"/>.</summary>
    /// <param name="tag">The tag, as <see cref="TagName"/> writes it.</param>
    /// <param name="added">Whether he gets it.</param>
    public Contact Tagged(string tag, bool added)
    {
        var after = !added ? Tags.Remove(tag) : Tags.Count < MostTags ? Tags.Add(tag) : Tags;
        return after == Tags ? this : this with { Tags = after };
    }

    /// <summary>Whether he objects to being written to at an address.</summary>
    /// <param name="lane">The address's lane.</param>
    /// <param name="purpose">What the message is for; a narrower objection holds for marketing alone.</param>
    public bool Objects(LaneId lane, Purpose purpose) => Objections is { } objections
        && (objections.Contains(Objection(lane, Everything)) || HasLeft(lane) || (purpose == Purpose.Marketing && objections.Any(objection => objection.StartsWith($"{lane} ", StringComparison.Ordinal))));

    /// <summary>Whether he left the conversation at an address, and did not write since.</summary>
    /// <param name="lane">The address's lane.</param>
    public bool HasLeft(LaneId lane) => Objections?.Contains(Objection(lane, UntilHeWrites)) == true;

    /// <summary>The same person after he objected, or agreed again; to agree to everything takes back every objection there.</summary>
    /// <param name="lane">The lane of the address that it is about.</param>
    /// <param name="scope">What it covers.</param>
    /// <param name="wanted">Whether he agrees.</param>
    public Contact Consenting(LaneId lane, string scope, bool wanted)
    {
        var before = Objections ?? [];
        var after = !wanted ? before.Add(Objection(lane, scope))
            : scope == Everything ? before.Except(before.Where(objection => objection.StartsWith($"{lane} ", StringComparison.Ordinal)))
            : before.Remove(Objection(lane, scope));
        return after == before ? this : this with { Objections = after.IsEmpty ? null : after };
    }

    /// <summary>The same person, with what is known of another record of him where this one says nothing.</summary>
    /// <param name="other">The other record.</param>
    public Contact Including(Contact other) => this with
    {
        Name = Name ?? other.Name,
        Language = Language ?? other.Language,
        Fields = other.Fields.SetItems(Fields),
        Tags = Tags.Union(other.Tags),
        Begun = Begun is null ? other.Begun : Begun.Union(other.Begun ?? []),
        Objections = Objections is null ? other.Objections : Objections.Union(other.Objections ?? []),
    };

    /// <summary>The same person, who objects at another address to what he objects to at one.</summary>
    /// <param name="at">The lane of the address where he objects.</param>
    /// <param name="too">The lane of the other address.</param>
    public Contact Objecting(LaneId at, LaneId too)
    {
        var objections = Objections ?? [];
        var more = objections.Where(objection => objection.StartsWith($"{at} ", StringComparison.Ordinal)).Select(objection => Objection(too, objection[(at.Value.Length + 1)..]));
        var after = objections.Union(more);
        return after.Count == objections.Count ? this : this with { Objections = after };
    }

    private static string Objection(LaneId lane, string scope) => $"{lane} {scope}";
}
