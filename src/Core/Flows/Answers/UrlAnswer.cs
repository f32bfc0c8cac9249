using Messaging.Messages;

namespace Messaging.Flows.Answers;

/// <summary>The address of a page, also in the middle of a sentence and without its https. Kept as an absolute address.</summary>
internal sealed record UrlAnswer : AnswerType
{
    private const int Longest = 2_000;

    // What people, and what they copy from, put around an address.
    private static readonly char[] Around = ['<', '>', '(', ')', '[', ']', '"', '\'', ',', ';', '!', '.', '*'];

    public override Value? Understand(Content content, TurnDraft turn)
    {
        var found = WordsOf(content).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(AddressOf).OfType<string>().ToList();
        return found is [var only] ? Value.Of(only) : null;
    }

    private static string? AddressOf(string word)
    {
        var bare = word.Trim(Around);
        var address = bare.Contains("://", StringComparison.Ordinal) ? bare : $"https://{bare}";
        return bare.Length <= Longest
            && !bare.Contains('@', StringComparison.Ordinal)
            && Uri.TryCreate(address, UriKind.Absolute, out var url)
            && url.Scheme is "http" or "https"
            && url.HostNameType == UriHostNameType.Dns
            && url.IdnHost.LastIndexOf('.') is > 0 and var dot && url.IdnHost[(dot + 1)..] is { Length: > 1 } top && !top.All(char.IsAsciiDigit)
                ? url.AbsoluteUri
                : null;
    }
}
