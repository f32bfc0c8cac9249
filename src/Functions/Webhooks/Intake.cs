using Messaging.Channels;
using Messaging.Conversations;
using Messaging.Functions.Conversations;
using Messaging.Functions.Media;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Messaging.Messages;
using Messaging.Providers;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Messaging.Functions.Webhooks;

/// <summary>Stores each element of a webhook where it belongs, then rings. A duplicate rings again: the first attempt may have died between the two.</summary>
public sealed class Intake(
    Accounts accounts,
    CustomerLane lane,
    CustomerTyping typists,
    ContactStore contacts,
    Receipts receipts,
    QuarantineStore quarantine,
    MediaInside media,
    Remainders remainders,
    ILogger<Intake> logger)
{
    /// <summary>All that a webhook brings; one that left something at the provider is read when that is there. Answers with what was kept in quarantine because it could not be read, or not yet.</summary>
    /// <param name="webhook">The webhook, its signature verified.</param>
    /// <param name="account">The account whose webhook it is.</param>
    /// <param name="provider">The account's provider.</param>
    /// <param name="at">When it came.</param>
    /// <param name="client">Rings conversations.</param>
    /// <param name="cancellation">When there is no time left. What was stored until then stays; what comes again is known.</param>
    public async Task<IReadOnlyList<Quarantined>> Take(
        Webhook webhook, Account account, IProvider provider, Instant at, DurableTaskClient client, CancellationToken cancellation = default)
    {
        var elements = provider.Parse(webhook, account, at);
        return elements.Any(element => element is Inbound.Unreadable) && provider.Remainder(webhook, account, at) is not null
            ? [await remainders.Begin(webhook, account, at, client, cancellation)]
            : await Take(elements, webhook, account, at, client, cancellation);
    }

    /// <summary>What a webhook says by itself, of which the rest cannot be had.</summary>
    public Task TakeAlone(Webhook webhook, Account account, IProvider provider, Instant at, DurableTaskClient client) =>
        Take(provider.Parse(webhook, account, at), webhook, account, at, client, CancellationToken.None);

    private async Task<IReadOnlyList<Quarantined>> Take(
        IReadOnlyList<Inbound> elements, Webhook webhook, Account account, Instant at, DurableTaskClient client, CancellationToken cancellation)
    {
        var unread = new List<Quarantined>();
        foreach (var element in elements)
        {
            if (element is Inbound.Unreadable unreadable)
            {
                var kept = await quarantine.Keep(account, webhook, unreadable, at, cancellation);
                logger.Quarantined(account.Id.Value, kept.Id, kept.Reason);
                unread.Add(kept);
            }
            else
            {
                await Take(element, account, client, cancellation);
            }
        }

        return unread;
    }

    private async Task Take(Inbound element, Account webhookAccount, DurableTaskClient client, CancellationToken cancellation)
    {
        var account = accounts.Serving(element.To, webhookAccount);
        switch (element)
        {
            case Inbound.Message message:
                var said = new Arrival.Said(message.Id, await media.Keep(message, account, cancellation))
                {
                    Name = message.Name,
                    ReplyTo = message.ReplyTo,
                    Referral = message.Referral,
                    Facts = message.Facts,
                    Context = message.Context,
                    Overheard = message.Overheard,
                };
                await Append(account, message.From, message.Id, message.At, said, client, cancellation);
                break;
            case Inbound.Reaction reaction:
                await Append(account, reaction.From, reaction.Id, reaction.At, new Arrival.Reacted(reaction.MessageId, reaction.Emoji), client, cancellation);
                break;
            case Inbound.Edit edit:
                await Append(account, edit.From, edit.Id, edit.At, new Arrival.Edited(edit.MessageId, edit.Content), client, cancellation);
                break;
            case Inbound.Deletion deletion:
                await Append(account, deletion.From, deletion.Id, deletion.At, new Arrival.Deleted(deletion.MessageId), client, cancellation);
                break;
            case Inbound.Echo echo when await receipts.IsOurs(echo, account, client, cancellation):
                break;
            case Inbound.Echo echo:
                await Append(account, echo.Customer, echo.Id, echo.At, new Arrival.RepliedElsewhere(echo.Id, echo.Content), client, cancellation);
                break;
            case Inbound.Consent consent:
                await Append(account, consent.From, consent.Id, consent.At, new Arrival.ConsentChanged(consent.Wanted, consent.Scope), client, cancellation);
                break;
            case Inbound.Moved moved:
                await Follow(account, moved, cancellation);
                await Append(account, moved.From ?? moved.Becomes, moved.Id, moved.At, new Arrival.HandleChanged(moved.Becomes), client, cancellation);
                break;
            case Inbound.Receipt receipt:
                await receipts.Take(receipt, account, client, cancellation);
                break;
            case Inbound.Watermark mark:
                await receipts.Take(mark, account, cancellation);
                break;
            case Inbound.Notice notice:
                logger.AccountNotice(account.Id.Value, notice.Type, notice.About ?? "the account");
                break;
            case Inbound.Typing typing:
                await typists.Take(account, typing, cancellation);
                break;
            default:
                throw new System.Diagnostics.UnreachableException(element.GetType().Name);
        }
    }

    /// <summary>Who writes from another number next time is the same person.</summary>
    private async Task Follow(Account account, Inbound.Moved moved, CancellationToken cancellation)
    {
        if (moved.From is { } from && from != moved.Becomes)
        {
            await contacts.Follow(Met(account, moved.Becomes), (await contacts.Load(Met(account, from), cancellation)).Id, cancellation);
        }
    }

    private static ContactId Met(Account account, string handle) => ContactId.FirstMetAt(new Address(account.Id, account.Channel, handle));

    private Task<Appended> Append(Account account, string handle, string cause, Instant at, Arrival what, DurableTaskClient client, CancellationToken cancellation) =>
        lane.Append(new Address(account.Id, account.Channel, handle), cause, at, what, client, cancellation: cancellation);
}
