using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Functions.Media;

/// <summary>Keeps what lies inside of a webhook: the files of a mail. The provider comes again when that fails, so the message waits for it.</summary>
public sealed class MediaInside(MediaStore store, MediaScanner scanner, MediaSettings settings)
{
    /// <summary>What the message says, with its medium at ours.</summary>
    public async Task<Content> Keep(Inbound.Message message, Account account, CancellationToken cancellation)
    {
        if (message is not { File: { } file, Content: Content.Media medium })
        {
            return message.Content;
        }

        if (file.Bytes.Length > settings.Largest)
        {
            return new Content.Unsupported("file", $"{file.Name} is larger than {settings.Largest / (1024 * 1024)} MB.");
        }

        if (!await scanner.Passes(file, cancellation))
        {
            return new Content.Unsupported("file", $"The scanner refused {file.Name}.");
        }

        // Anybody can write under the id of somebody else's mail: the sender is a part of what it is kept under.
        var id = MediaId.Inside(account.Id, $"{message.From} {message.Id}");
        await store.Keep(id, file, cancellation);
        return medium with { Source = new MediaSource.Kept(id) };
    }
}
