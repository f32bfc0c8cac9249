using Microsoft.AspNetCore.Http;

namespace Messaging.Functions.Desk;

/// <summary>What the desk's requests have in common: ids, keys, and how they are refused.</summary>
internal static class DeskRequests
{
    public static bool TryParse(string id, out ConversationId conversation)
    {
        try
        {
            conversation = ConversationId.Parse(id);
            return true;
        }
        catch (FormatException)
        {
            conversation = default;
            return false;
        }
    }

    /// <summary>By name only: .NET would take any number for a value.</summary>
    public static bool TryName<T>(string? text, out T value)
        where T : struct, Enum
    {
        value = default;
        return text is { Length: > 0 } && char.IsAsciiLetter(text[0]) && Enum.TryParse(text, ignoreCase: true, out value);
    }

    public static IResult NoConversation(string id) =>
        Results.Problem(statusCode: 404, title: "No such conversation", detail: $"There is no conversation '{id}'.");

    public static IResult Invalid(string field, string problem) =>
        Results.ValidationProblem(new Dictionary<string, string[]> { [field] = [problem] });

    public static IResult Refused(string reason) => Results.Problem(statusCode: 409, title: "Not now", detail: reason);
}
