using System.Text.Json.Serialization;
using NodaTime;

namespace Messaging.Flows;

/// <summary>What a running flow waits for. A closed set.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "for")]
[JsonDerivedType(typeof(Reply), "reply")]
[JsonDerivedType(typeof(Call), "call")]
[JsonDerivedType(typeof(Calls), "calls")]
[JsonDerivedType(typeof(Time), "time")]
[JsonDerivedType(typeof(Person), "person")]
public abstract record Waiting
{
    private Waiting()
    {
    }

    /// <summary>For the customer's answer to the step's question.</summary>
    /// <param name="Invalid">How many answers were not valid so far.</param>
    public sealed record Reply(int Invalid) : Waiting
    {
        /// <summary>Until when, where the customer is reminded before; then the run's deadline is when he is.</summary>
        public Instant? Until { get; init; }

        /// <summary>Which of the step's questions, from 0, where it has several.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int Question { get; init; }

        /// <summary>Whether the customer was asked, in between, which language he wants to speak.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool ChoosesLanguage { get; init; }
    }

    /// <summary>For the result of a call.</summary>
    /// <param name="Key">The call's key, as the effect gave it.</param>
    public sealed record Call(string Key) : Waiting
    {
        /// <summary>What the customer wrote since, for a step that wants it.</summary>
        public string? Meanwhile { get; init; }
    }

    /// <summary>For the results of several calls.</summary>
    /// <param name="Open">The keys of those that are not back, by the names that the step gives them.</param>
    /// <param name="Outcomes">How the others ended.</param>
    public sealed record Calls(IReadOnlyDictionary<string, string> Open, IReadOnlyDictionary<string, string> Outcomes) : Waiting
    {
        /// <summary>The same, after one of them ended.</summary>
        internal Calls With(string name, string outcome) => new(
            Open.Where(open => open.Key != name).ToDictionary(), new Dictionary<string, string>(Outcomes) { [name] = outcome });
    }

    /// <summary>For the deadline to pass; the step may also go on by something else that happens.</summary>
    public sealed record Time : Waiting;

    /// <summary>For a person to hand the conversation back.</summary>
    public sealed record Person : Waiting;
}
