using System.Text.Json.Serialization;
using Messaging.Messages;
using Messaging.Tickets;

namespace Messaging.Flows;

/// <summary>What a flow wants done, or known. A closed set; the host performs them in their order.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "effect")]
[JsonDerivedType(typeof(Say), "say")]
[JsonDerivedType(typeof(Call), "call")]
[JsonDerivedType(typeof(SetContact), "set-contact")]
[JsonDerivedType(typeof(Tag), "tag")]
[JsonDerivedType(typeof(Ticket), "ticket")]
[JsonDerivedType(typeof(Assign), "assign")]
[JsonDerivedType(typeof(HandOff), "hand-off")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(Close), "close")]
[JsonDerivedType(typeof(Measured), "measured")]
[JsonDerivedType(typeof(Tell), "tell")]
[JsonDerivedType(typeof(PersonWanted), "person-wanted")]
[JsonDerivedType(typeof(Stopped), "stopped")]
[JsonDerivedType(typeof(Moved), "moved")]
[JsonDerivedType(typeof(Warned), "warned")]
[JsonDerivedType(typeof(Failed), "failed")]
public abstract record FlowEffect
{
    private FlowEffect()
    {
    }

    /// <summary>Say something to the customer.</summary>
    /// <param name="Content">What; not yet fitted to the channel.</param>
    public sealed record Say(Content Content) : FlowEffect;

    /// <summary>Make a call. Its result comes back as <see cref="FlowInput.Returned"/>.</summary>
    /// <param name="Key">The call's key, unique in its run.</param>
    /// <param name="Spec">The call.</param>
    public sealed record Call(string Key, CallSpec Spec) : FlowEffect;

    /// <summary>Write a field of the contact. The flow reads its own writing at once.</summary>
    /// <param name="Field">The field's name.</param>
    /// <param name="Value">What it holds from now on; nothing empties it.</param>
    public sealed record SetContact(string Field, Value Value) : FlowEffect;

    /// <summary>Give the contact a tag, or take it.</summary>
    /// <param name="Name">The tag.</param>
    /// <param name="Added">Whether he gets it.</param>
    public sealed record Tag(string Name, bool Added) : FlowEffect;

    /// <summary>Open a ticket, or add to the one that is open. The flow goes on; what nobody took when it is over waits for the team.</summary>
    /// <param name="Subject">What it is about; nothing leaves that as it is.</param>
    /// <param name="Priority">How urgent it is; nothing leaves that as it is.</param>
    /// <param name="Team">Whose work it is; nothing leaves that as it is.</param>
    /// <param name="Text">A note with it.</param>
    public sealed record Ticket(string? Subject, TicketPriority? Priority, string? Team, string? Text) : FlowEffect;

    /// <summary>Give the conversation to somebody. The flow goes on, usually to its end.</summary>
    /// <param name="Assignment">To whom.</param>
    public sealed record Assign(Assignment Assignment) : FlowEffect;

    /// <summary>Hand the conversation to a team. The flow waits until it is handed back.</summary>
    /// <param name="Team">The team.</param>
    /// <param name="Summary">What the team should know.</param>
    public sealed record HandOff(string Team, string? Summary) : FlowEffect;

    /// <summary>Leave a note to the people, unseen by the customer.</summary>
    /// <param name="Text">The note.</param>
    public sealed record Note(string Text) : FlowEffect;

    /// <summary>Close the conversation.</summary>
    /// <param name="Reason">Why, in the author's word.</param>
    public sealed record Close(string Reason) : FlowEffect;

    /// <summary>Something that the flow is measured on. To be counted, and made known.</summary>
    /// <param name="What">What.</param>
    public sealed record Measured(FlowMeasure What) : FlowEffect;

    /// <summary>Make it known outside.</summary>
    /// <param name="Event">What, by the author's name for it.</param>
    public sealed record Tell(string Event) : FlowEffect;

    /// <summary>The customer asks for a person, and the flow is over. The host hands the conversation over.</summary>
    public sealed record PersonWanted : FlowEffect;

    /// <summary>The customer wants to be left alone, and the flow is over.</summary>
    public sealed record Stopped : FlowEffect;

    /// <summary>The flow went from a step to the next. For the trace.</summary>
    /// <param name="FromStep">The step that it left.</param>
    /// <param name="Outcome">By which of its outcomes.</param>
    /// <param name="ToStep">The next step, or <see cref="Flow.End"/>.</param>
    /// <param name="Because">What decided the outcome, in the author's words; never what the customer wrote.</param>
    public sealed record Moved(string FromStep, string Outcome, string ToStep, string? Because = null) : FlowEffect;

    /// <summary>Something was not as the author will have meant it, and the flow went on. For the trace.</summary>
    /// <param name="Step">Where.</param>
    /// <param name="What">What, in a sentence; never what the customer wrote.</param>
    public sealed record Warned(string Step, string What) : FlowEffect;

    /// <summary>The flow cannot go on and is over. The conversation belongs to a person now: the host hands it over.</summary>
    /// <param name="Step">Where.</param>
    /// <param name="Why">Why, in a sentence.</param>
    public sealed record Failed(string Step, string Why) : FlowEffect;
}
