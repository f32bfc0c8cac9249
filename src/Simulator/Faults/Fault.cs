using System.Text.Json.Serialization;

namespace Messaging.Simulator.Faults;

/// <summary>What a vendor does wrong, or says that we do wrong, the next few times.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(RateLimited), "rate-limited")]
[JsonDerivedType(typeof(ServerError), "server-error")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(FailsLater), "fails-later")]
[JsonDerivedType(typeof(Hangs), "hangs")]
[JsonDerivedType(typeof(CutOff), "cut-off")]
[JsonDerivedType(typeof(NoReceipts), "no-receipts")]
[JsonDerivedType(typeof(DuplicateReceipts), "duplicate-receipts")]
[JsonDerivedType(typeof(ReorderedReceipts), "reordered-receipts")]
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>The account that it happens to; nothing for every one.</summary>
    public string? Account { get; init; }

    /// <summary>The customer that it happens with; nothing for everybody.</summary>
    public string? Customer { get; init; }

    /// <summary>How many more messages it happens to; one unless given.</summary>
    public int? Times { get; init; }

    /// <summary>It befalls the receipts of a message that was accepted, not the call; a message may meet one of each.</summary>
    [JsonIgnore]
    public bool ConcernsReceipts => this is NoReceipts or DuplicateReceipts or ReorderedReceipts;

    /// <summary>429 with Retry-After.</summary>
    public sealed record RateLimited(int RetryAfterSeconds) : Fault;

    /// <summary>500; the message is not sent.</summary>
    public sealed record ServerError : Fault;

    /// <summary>The call is refused with one of the vendor's error codes.</summary>
    public sealed record Refused(int Code) : Fault;

    /// <summary>The call is accepted, and a receipt says later that the message failed.</summary>
    public sealed record FailsLater(int Code) : Fault;

    /// <summary>No answer until the caller gives up; the message is not sent.</summary>
    public sealed record Hangs : Fault;

    /// <summary>The message is sent, but the connection breaks before the answer.</summary>
    public sealed record CutOff : Fault;

    public sealed record NoReceipts : Fault;

    /// <summary>Every receipt comes twice.</summary>
    public sealed record DuplicateReceipts : Fault;

    /// <summary>The receipts come in reverse, each with the time at which it happened.</summary>
    public sealed record ReorderedReceipts : Fault;

    internal bool Concerns(string account, string customer) =>
        (Account is null || Account == account) && (Customer is null || Customer == customer || Handles.Normalised(Customer) == customer);
}
