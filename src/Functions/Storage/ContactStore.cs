using Azure;
using Azure.Data.Tables;
using Messaging.Contacts;

namespace Messaging.Functions.Storage;

/// <summary>The people that we talk with.</summary>
public sealed class ContactStore(MessagingTables tables)
{
    private const string Known = "Is";
    private const string Lane = "Lane";

    public async Task<Contact> Load(ContactId id, CancellationToken cancellation = default)
    {
        var row = await tables.Contacts.Find(id.Value, Keys.Contact, cancellation);
        return row is null ? new Contact(id)
            : row.GetString(Known) is { } known ? await Load(ContactId.Parse(known), cancellation)
            : row.Take(MessagingJson.Default.Contact);
    }

    /// <summary>Somebody whom we know will write from an address under which he would be somebody else. Who is known there already stays who he is.</summary>
    public async Task Follow(ContactId stranger, ContactId known, CancellationToken cancellation = default)
    {
        if (stranger == known)
        {
            return;
        }

        try
        {
            await tables.Contacts.AddEntityAsync(new TableEntity(stranger.Value, Keys.Contact) { [Known] = known.Value }, cancellation);
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
        }
    }

    /// <summary>The lane of the address at which he was last met; nothing for somebody whom nobody has met since that is written down.</summary>
    public async Task<LaneId?> LaneOf(ContactId id, CancellationToken cancellation = default)
    {
        var row = await tables.Contacts.Find(id.Value, Keys.Contact, cancellation);
        return row?.GetString(Known) is { } known ? await LaneOf(ContactId.Parse(known), cancellation)
            : row?.GetString(Lane) is { } lane ? LaneId.Parse(lane)
            : null;
    }

    /// <param name="contact">The contact as he is now.</param>
    /// <param name="lane">The lane of the address at which he spoke last, where he did.</param>
    public Task Save(Contact contact, LaneId? lane = null)
    {
        var row = new TableEntity(contact.Id.Value, Keys.Contact);
        if (lane is not null)
        {
            row[Lane] = lane.Value.Value;
        }

        row.Put(contact, MessagingJson.Default.Contact);
        return tables.Contacts.UpsertEntityAsync(row, TableUpdateMode.Replace);
    }
}
