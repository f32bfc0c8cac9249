namespace Messaging.Functions.Media;

/// <summary>What came of fetching a medium.</summary>
public abstract record Download
{
    private Download()
    {
    }

    /// <summary>All of it.</summary>
    public sealed record Bytes(ReadOnlyMemory<byte> Content) : Download;

    /// <summary>It has more bytes than we keep.</summary>
    public sealed record TooLarge : Download;

    /// <summary>It will never come.</summary>
    public sealed record Never(string Reason) : Download;

    /// <summary>It may come later.</summary>
    public sealed record Later(string Reason) : Download;

    /// <summary>What a status means that is no success; nothing for a success.</summary>
    public static Download? OfFailure(int status) => status switch
    {
        >= 200 and < 300 => null,

        // A token that is being renewed is one of tomorrow's good ones.
        0 or 401 or 403 or 408 or 425 or 429 or >= 500 => new Later(status == 0 ? "no answer" : $"status {status}"),
        _ => new Never($"the provider answered with status {status}"),
    };
}
