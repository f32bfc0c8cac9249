using System.Text.Json;
using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Functions.Calls;
using Messaging.Functions.Conversations;
using Messaging.Functions.Retention;
using Messaging.Functions.Sending;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using Messaging.Providers.Own;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Messaging.Functions.WebChat;

/// <summary>Tells the company's push service of a message to somebody who is not looking: once, and not if he has looked since.</summary>
public sealed class WebChatPusher(
    ConversationStore conversations, Mailboxes mailboxes, Accounts accounts, ProviderCalls calls, RetentionStore retention, TimeProvider time, ILogger<WebChatPusher> logger)
{
    /// <summary>A device that looks is noted every 15 seconds.</summary>
    public static readonly Duration Looking = Duration.FromSeconds(30);

    /// <summary>Longer than it is tried.</summary>
    private static readonly Duration Longest = Duration.FromHours(12);

    /// <summary>For a message that a turn says; twice is once.</summary>
    public async Task Begin(OutboxId message, Address to, DurableTaskClient client)
    {
        if (accounts.Find(to.Account) is not var (account, _) || account.Push is null)
        {
            return;
        }

        await retention.Note(RetentionStore.Pushes + message, time.Now() + Longest);
        await client.TryStartAsync(WebChatPush.Name, InstanceOf(message.Value), new WebChatPushInput(message.Value));
    }

    public static Task End(string message, DurableTaskClient client) => client.PurgeInstanceAsync(InstanceOf(message));

    /// <summary>False asks to look again later: it is not yet known whether he looks.</summary>
    public async Task<bool> Push(OutboxId id)
    {
        if (await conversations.Message(id) is not { Value: var row } || row is { Dispatch: Dispatch.GivenUp } or { Delivery: Delivery.Read or Delivery.Failed }
            || accounts.Find(row.Message.To.Account) is not var (account, _) || account is not { Push: { } push })
        {
            return true;
        }

        if (row.Dispatch is not Dispatch.Done)
        {
            return false;
        }

        var (put, looked) = (row.HandedAt ?? row.CreatedAt, await mailboxes.LookedAt(LaneId.Of(row.Message.To)));
        if (looked > put || (looked + Looking > put && time.Now() < put + Looking))
        {
            return looked > put;
        }

        await Tell(push, account, row);
        return true;
    }

    private async Task Tell(Uri push, Account account, OutboxRow row)
    {
        var contact = (await conversations.Load(row.Message.Id.Conversation))?.Value.Contact;
        var call = HttpCall.Json(
            push.AbsoluteUri,
            new JsonObject
            {
                ["type"] = "message",
                ["id"] = row.Message.Id.Value,
                ["account"] = account.Id.Value,
                ["session"] = row.Message.To.Handle,
                ["user"] = contact?.Fields.GetValueOrDefault("user"),
                ["content"] = account.PushText ? JsonSerializer.SerializeToNode(row.Message.Content, MessagingJson.Default.Content) : null,
            },
            ("Idempotency-Key", row.Message.Id.Value));
        var signature = OwnSignature.Of(call.Body, [account.Secret("PushKey")], time.Now());
        var reply = await calls.Send(call with { Headers = new Dictionary<string, string>(call.Headers) { [OwnSignature.Header] = signature } }, FlowRequests.Client);
        switch (reply.Status)
        {
            case >= 200 and < 300:
                break;
            case 0 or 401 or 403 or 408 or 425 or 429 or >= 500:
                throw new PushNotTakenException(row.Message.Id, reply.Status);
            default:
                logger.PushRefused(account.Id.Value, row.Message.Id.Value, reply.Status);
                break;
        }
    }

    private static string InstanceOf(string message) => $"push-{message}";
}

/// <summary>It is to be told again.</summary>
public sealed class PushNotTakenException(OutboxId message, int status) : Exception($"The push service did not take message {message}: {(status == 0 ? "no answer" : $"status {status}")}.");
