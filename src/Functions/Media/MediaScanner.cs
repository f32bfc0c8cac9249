using Messaging.Functions.Sending;
using Messaging.Messages;
using Messaging.Providers;

namespace Messaging.Functions.Media;

/// <summary>Shows each file to the company's scanner before it is kept.</summary>
public sealed class MediaScanner(MediaSettings settings, ProviderCalls calls)
{
    /// <summary>False when the scanner refuses it. Without a scanner all pass.</summary>
    /// <exception cref="MediaNotFetchedException">It gave no answer that counts; the file is shown to it again.</exception>
    public async Task<bool> Passes(MediaFile file)
    {
        if (settings.Scanner is not { } scanner)
        {
            return true;
        }

        var headers = new Dictionary<string, string> { ["X-File-Name"] = Uri.EscapeDataString(file.Name) };
        var reply = await calls.Send(new HttpCall("POST", scanner.AbsoluteUri, headers, file.ContentType, file.Bytes));
        return reply.Status switch
        {
            200 or 204 => true,
            422 => false,
            var status => throw new MediaNotFetchedException(file.ContentType, $"the scanner answered with status {status}"),
        };
    }
}
