using Messaging.Channels;
using Messaging.Functions.Desk;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;

namespace Messaging.Functions.Happenings;

/// <summary>Finds whom an event concerns: the lane of an address from which he has written to us. Nobody is written to who never wrote.</summary>
public sealed class Addressees(Accounts accounts, ContactStore contacts, ConversationStore conversations, LaneStore lanes)
{
    private static readonly Channel[] ByPhone = [Channel.Sms, Channel.WhatsApp, Channel.Rcs];

    /// <summary>The lane; nothing when we do not know him. Of several that with an open conversation, else the one whose account comes first in the settings.</summary>
    /// <exception cref="FormatException">It does not say whom it means in a way that we know.</exception>
    public async Task<LaneId?> Find(IReadOnlyDictionary<string, string> to, CancellationToken cancellation)
    {
        if (to.TryGetValue("conversation", out var id) && to.Count == 1)
        {
            return DeskRequests.TryParse(id, out var conversation) ? (await conversations.Load(conversation))?.Value.SpeakingIn : null;
        }

        LaneId? first = null;
        foreach (var contact in Candidates(to).Distinct())
        {
            if (await contacts.LaneOf(contact, cancellation) is { } lane)
            {
                if ((await lanes.Head(lane, cancellation)).Conversation is not null)
                {
                    return lane;
                }

                first ??= lane;
            }
        }

        return first;
    }

    private IEnumerable<ContactId> Candidates(IReadOnlyDictionary<string, string> to)
    {
        var account = to.GetValueOrDefault("account");
        var of = accounts.All.Where(one => account is null || one.Id.Value == account);
        return to.Keys.Where(key => key != "account").ToList() switch
        {
            ["contact"] when account is null => [Contact(to["contact"])],
            ["phone"] => Met(of.Where(one => ByPhone.Contains(one.Channel)), PhoneNumber.Normalize(to["phone"]) ?? throw new FormatException("to.phone is no international number such as +15005550006.")),
            ["email"] => Met(of.Where(one => one.Channel == Channel.Email), to["email"], to["email"].ToLowerInvariant()),
            ["handle"] when account is not null => Met(of, to["handle"]),
            _ => throw new FormatException("to says whom it means by one of conversation, contact, phone, email, or account and handle; account may go with phone and email."),
        };
    }

    private static IEnumerable<ContactId> Met(IEnumerable<Account> of, params IEnumerable<string> handles) =>
        of.SelectMany(account => handles.Select(handle => ContactId.FirstMetAt(new Address(account.Id, account.Channel, handle))));

    private static ContactId Contact(string id) => ContactId.Parse(id);
}
