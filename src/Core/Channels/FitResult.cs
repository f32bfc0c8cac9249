using Messaging.Messages;

namespace Messaging.Channels;

/// <summary>A content as a channel can show it.</summary>
/// <param name="Parts">The messages to send, in order; none when nothing of the content can be shown there.</param>
/// <param name="Losses">What the customer will not see as it was meant, in words for the timeline; none when all is as it was.</param>
public sealed record FitResult(IReadOnlyList<Content> Parts, IReadOnlyList<string> Losses)
{
    internal static FitResult Whole(Content content) => new([content], []);

    internal static FitResult Nothing(string loss) => new([], [loss]);

    internal FitResult After(string loss) => this with { Losses = [loss, .. Losses] };

    internal FitResult Before(Content part) => this with { Parts = [.. Parts, part] };

    internal FitResult After(params IEnumerable<Content> parts) => this with { Parts = [.. parts, .. Parts] };
}
