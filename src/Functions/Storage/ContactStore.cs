using Azure.Data.Tables;
using Messaging.Contacts;

namespace Messaging.Functions.Storage;

/// <summary>The people that we talk with.</summary>
public sealed class ContactStore(MessagingTables tables)
{
    public async Task<Contact> Load(ContactId id)
    {
        var row = await tables.Contacts.Find(id.Value, Keys.Contact);
        return row is null ? new Contact(id) : row.Take(MessagingJson.Default.Contact);
    }

    public Task Save(Contact contact)
    {
        var row = new TableEntity(contact.Id.Value, Keys.Contact);
        row.Put(contact, MessagingJson.Default.Contact);
        return tables.Contacts.UpsertEntityAsync(row, TableUpdateMode.Replace);
    }
}
