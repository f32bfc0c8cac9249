using System.Text.Json.Serialization;

namespace Messaging.Flows;

/// <summary>What a call came back with. A closed set.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "result")]
[JsonDerivedType(typeof(Answered), "answered")]
[JsonDerivedType(typeof(Failed), "failed")]
[JsonDerivedType(typeof(TimedOut), "timed-out")]
public abstract record CallResult
{
    private CallResult()
    {
    }

    /// <summary>There is an answer.</summary>
    /// <param name="Status">The HTTP status; 200 for a look-up of which at least one connector answered.</param>
    /// <param name="Values">For an HTTP request the mapped values, by the names of its map; for a look-up the answers, by connector, without those that did not answer.</param>
    public sealed record Answered(int Status, IReadOnlyDictionary<string, Value> Values) : CallResult;

    /// <summary>There is none that could be used.</summary>
    /// <param name="Code">What happened, in a word: status-500, not-json, refused, no-connection ...</param>
    /// <param name="Detail">What an operator should know; no personal data, no secrets.</param>
    public sealed record Failed(string Code, string Detail) : CallResult;

    /// <summary>There was none in time.</summary>
    public sealed record TimedOut : CallResult;
}
