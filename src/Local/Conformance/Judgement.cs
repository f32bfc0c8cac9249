using System.Globalization;
using Messaging.Providers;

namespace Messaging.Local.Conformance;

/// <summary>Whether a reply is what the contract wants. Pure.</summary>
internal static class Judgement
{
    private const int LongestWords = 120;

    public static CheckResult Accepted(string check, HttpReply reply) => Is(
        check, reply.Status is 200 or 202 && Adapter.Contract.Interpret(reply) is SendOutcome.Accepted, "200 or 202 with an id", reply);

    public static CheckResult Unauthorised(string check, HttpReply reply) => Is(check, reply.Status == 401, "401", reply);

    /// <summary>A final error of the contract's, so that the message is not sent again.</summary>
    public static CheckResult Refused(string check, HttpReply reply) => Is(
        check,
        reply.Status is >= 400 and < 500 && IsFinal(Adapter.Contract.Interpret(reply)),
        "a status from 400 to 499 and an error that is fatal",
        reply);

    public static CheckResult Same(string check, HttpReply first, HttpReply second) => Is(
        check, second.Status is 200 or 202 or 409 && IdOf(first) is { } id && IdOf(second) == id, $"200, 202 or 409 with the id {IdOf(first) ?? "of the first answer"}", second);

    public static CheckResult Is(string check, bool good, string expected, HttpReply reply) =>
        new(check, good ? Standing.Good : Standing.Wrong, expected, good ? reply.Status.ToString(CultureInfo.InvariantCulture) : Words(reply));

    /// <summary>The id of an adapter's that an answer has; nothing where it has none.</summary>
    public static string? IdOf(HttpReply reply) => Adapter.Contract.Interpret(reply) switch
    {
        SendOutcome.Accepted(var id) => id,
        SendOutcome.AlreadyAccepted(var id) => id,
        _ => null,
    };

    public static string Words(HttpReply reply)
    {
        var body = string.Concat(reply.Body.Where(letter => !char.IsControl(letter)));
        var said = body.Length > LongestWords ? $"{body[..LongestWords]}..." : body;
        return reply.Status == 0 ? said : string.Create(CultureInfo.InvariantCulture, $"{reply.Status} {said}").TrimEnd();
    }

    private static bool IsFinal(SendOutcome outcome) =>
        outcome is SendOutcome.Refused or SendOutcome.WindowClosed or SendOutcome.OptedOut or SendOutcome.Blocked or SendOutcome.Misconfigured;
}
