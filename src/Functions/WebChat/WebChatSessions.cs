using Messaging.Channels;
using Messaging.Contacts;
using Messaging.Conversations;
using Messaging.Functions.Conversations;
using Messaging.Functions.Storage;
using Messaging.Functions.Webhooks;
using Messaging.Providers.WebChat;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace Messaging.Functions.WebChat;

/// <summary>Begins sessions. One of an anonymous visitor is nothing but its token; a known user's is the same on all of his devices, and the conversation that he began before he said who he is goes on there.</summary>
public sealed class WebChatSessions(CustomerLane lane, LaneStore lanes, ContactStore contacts, TimeProvider time)
{
    private const int LargestBody = 16 * 1024;

    /// <param name="request">The request.</param>
    /// <param name="account">The account.</param>
    /// <param name="before">The session that the visitor has already, and proves.</param>
    /// <param name="client">Rings his conversation.</param>
    public async Task<IResult> Begin(HttpRequest request, Account account, WebChatPass? before, DurableTaskClient client)
    {
        if (await RawBody.Read(request, LargestBody) is not { } body)
        {
            return Results.Problem(statusCode: 413, title: "Body too large", detail: $"At most {LargestBody} bytes.");
        }

        switch (WebChatOpening.Read(body, account, time.Now()))
        {
            case WebChatOpening.Malformed(var reason):
                return WebChatDoor.Invalid(reason);
            case WebChatOpening.Unproven(var reason):
                return Results.Problem(statusCode: 401, title: "Not proven", detail: reason);
            case WebChatOpening.Welcome({ } user, var context):
                var known = new WebChatPass(WebChatPass.SessionOf(account, user.Id)) { Until = time.Now() + WebChatPass.KnownFor, Context = context ?? before?.Context };
                await Identify(account, user, known.Session, before, client);
                return Given(account, known);
            case WebChatOpening.Welcome(_, var context):
                return Given(account, (before ?? new WebChatPass(Guid.NewGuid().ToString("N"))) with { Context = context ?? before?.Context });
            case var other:
                throw new System.Diagnostics.UnreachableException(other.GetType().Name);
        }
    }

    private static IResult Given(Account account, WebChatPass pass) =>
        Results.Json(new WebChatSession(pass.Session, WebChatToken.Issue(account, pass), pass.Until), WebChatJson.Default.WebChatSession);

    /// <summary>First the conversation is told that it goes on elsewhere, then the lane there is led to it: whoever dies in between leaves a user who is answered, and whose next words open a conversation of their own.</summary>
    private async Task Identify(Account account, WebChatUser user, string session, WebChatPass? before, DurableTaskClient client)
    {
        var address = new Address(account.Id, account.Channel, session);
        var contact = await contacts.Load(ContactId.FirstMetAt(address));
        var going = before is { IsKnown: false } ? await GoOn(address with { Handle = before.Session }, address, contact, client) : null;
        if (going is not null || !Says(contact, user))
        {
            var cause = going is null ? $"identified {user.Proof}" : $"identified {user.Proof} {going}";
            await lane.Append(address, cause, time.Now(), new Arrival.Identified(user.Fields) { Before = going }, client, joins: going);
        }
    }

    /// <summary>The conversation that goes on; nothing where none is open.</summary>
    private async Task<ConversationId?> GoOn(Address from, Address to, Contact known, DurableTaskClient client)
    {
        if ((await lanes.Head(LaneId.Of(from))).Conversation is not { } open)
        {
            return null;
        }

        var changed = await lane.Append(from, $"{open} goes on with {to.Handle}", time.Now(), new Arrival.HandleChanged(to.Handle) { Known = known }, client);
        return changed.Conversation.Length > 0 ? ConversationId.Parse(changed.Conversation) : null;
    }

    private static bool Says(Contact contact, WebChatUser user) =>
        user.Fields.All(field => field.Value == (field.Key == "name" ? contact.Name : contact.Fields.GetValueOrDefault(field.Key)));
}
