using Messaging.Messages;

namespace Messaging.Providers;

/// <summary>How the bytes of a medium are got from where it lies.</summary>
/// <param name="Steps">Calls that find out where, in order; none where that is known.</param>
/// <param name="Download">The call whose reply is the medium. A credential goes only to the provider's own hosts.</param>
public sealed record MediaFetch(IReadOnlyList<SendStep> Steps, Func<IReadOnlyList<HttpReply>, HttpCall> Download)
{
    /// <summary>Makes the medium of the reply, where it comes encrypted; nothing where it comes as it is.</summary>
    public Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>>? Open { get; init; }

    /// <summary>A medium that anybody may fetch who knows its address.</summary>
    /// <param name="source">Where it lies.</param>
    /// <returns>Nothing when it lies elsewhere than at an address.</returns>
    public static MediaFetch? OfLink(MediaSource source) => source is MediaSource.Link link
        ? new MediaFetch([], _ => HttpCall.Bare("GET", link.Address.AbsoluteUri))
        : null;
}
