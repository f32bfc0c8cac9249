using Messaging.Channels;
using Messaging.Functions.Sending;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace Messaging.Functions.WebChat;

/// <summary>Waits for what is new in a visitor's mailbox: a small read a second, and no thread in between. A host that is told to stop keeps nobody waiting.</summary>
public sealed class WebChatUpdates(Mailboxes mailboxes, Pause pause, IHostApplicationLifetime life, TimeProvider time)
{
    /// <summary>Between two looks.</summary>
    public static readonly Duration Step = Duration.FromSeconds(1);

    /// <summary>The mailbox as soon as it has a message after the cursor, or another sign than before; as it is when the wait is over.</summary>
    /// <param name="account">The account; that he looks is noted where somebody wants to know.</param>
    /// <param name="lane">The visitor's lane.</param>
    /// <param name="after">The cursor.</param>
    /// <param name="signs">The signs that he has seen; nothing for those of the first look.</param>
    /// <param name="wait">How long at most.</param>
    /// <param name="cancellation">The visitor has gone.</param>
    public async Task<Mailbox> Next(Account account, LaneId lane, string after, WebChatSigns? signs, Duration wait, CancellationToken cancellation)
    {
        if (account.Push is not null)
        {
            await mailboxes.Note(lane);
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, life.ApplicationStopping);
        var until = time.Now() + wait;
        while (true)
        {
            var seen = await mailboxes.Look(lane, after, cancellation);
            var now = time.Now();
            signs ??= WebChatSigns.Of(seen, now);
            if (seen.Mail.Count > 0 || WebChatSigns.Of(seen, now) != signs || now >= until)
            {
                return seen;
            }

            try
            {
                await pause.For(Duration.Min(Step, until - now), end.Token);
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                return seen;
            }
        }
    }
}
