using System.Text.Json.Serialization;
using Messaging.Messages;

namespace Messaging.Flows;

/// <summary>What can happen to a running flow. A closed set; what the run does not wait for leaves it as it is.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "input")]
[JsonDerivedType(typeof(Begin), "begin")]
[JsonDerivedType(typeof(Said), "said")]
[JsonDerivedType(typeof(Woke), "woke")]
[JsonDerivedType(typeof(Returned), "returned")]
[JsonDerivedType(typeof(DeliveryFailed), "delivery-failed")]
[JsonDerivedType(typeof(HandedBack), "handed-back")]
[JsonDerivedType(typeof(Happened), "happened")]
public abstract record FlowInput
{
    private FlowInput()
    {
    }

    /// <summary>It begins.</summary>
    public sealed record Begin : FlowInput;

    /// <summary>The customer wrote. Counts as an answer to a question even after its deadline, as long as nobody woke the flow for that.</summary>
    /// <param name="Content">What.</param>
    public sealed record Said(Content Content) : FlowInput;

    /// <summary>Time has passed; the engine looks whether the deadline has.</summary>
    public sealed record Woke : FlowInput;

    /// <summary>A call came back.</summary>
    /// <param name="Key">The call's key, as the effect gave it.</param>
    /// <param name="Result">With what.</param>
    public sealed record Returned(string Key, CallResult Result) : FlowInput;

    /// <summary>The message that the flow sent last will not arrive.</summary>
    public sealed record DeliveryFailed : FlowInput;

    /// <summary>A person hands the conversation back.</summary>
    /// <param name="Outcome"><c>nobody</c> when nobody took it; any other word is the person's own, for the trace.</param>
    public sealed record HandedBack(string Outcome) : FlowInput;

    /// <summary>Something happened outside: a payment came, a parcel is on its way.</summary>
    /// <param name="Event">Its name.</param>
    /// <param name="Data">What is known of it.</param>
    public sealed record Happened(string Event, Value Data) : FlowInput;
}
