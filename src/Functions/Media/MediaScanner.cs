using Messaging.Functions.Sending;
using Messaging.Messages;
using Messaging.Providers;

namespace Messaging.Functions.Media;

/// <summary>Shows each file to the company's scanner before it is kept.</summary>
public sealed class MediaScanner(MediaSettings settings, ProviderCalls calls)
{
    /// <summary>False when the scanner refuses it. Without a scanner all pass.</summary>
    /// <exception cref="ScannerAwayException">It gave no answer that counts; the file is to be shown to it again.</exception>
    public async Task<bool> Passes(MediaFile file, CancellationToken cancellation = default)
    {
        if (settings.Scanner is not { } scanner)
        {
            return true;
        }

        var headers = new Dictionary<string, string> { ["X-File-Name"] = Uri.EscapeDataString(file.Name) };
        var reply = await calls.Send(new HttpCall("POST", scanner.AbsoluteUri, headers, file.ContentType, file.Bytes)).WaitAsync(cancellation);
        return reply.Status switch
        {
            200 or 204 => true,
            422 => false,
            0 => throw new ScannerAwayException("did not answer"),
            var status => throw new ScannerAwayException($"answered with status {status}"),
        };
    }
}

/// <summary>Nobody knows yet what the scanner says.</summary>
public sealed class ScannerAwayException(string what) : Exception($"The scanner {what}.");
