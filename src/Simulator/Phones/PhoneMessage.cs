using Messaging.Messages;

namespace Messaging.Simulator.Phones;

/// <summary>A message as a customer's phone shows it.</summary>
/// <param name="Version">Grows with every change on any phone: who remembers the highest one he saw asks for what changed since.</param>
/// <param name="Contents">One as a rule; several where one message carries several pictures.</param>
/// <param name="Status">Ours to him: the vendor's word. His to us: posted, then delivered or undelivered by our webhook's answer, then read.</param>
public sealed record PhoneMessage(
    long Version, string Id, bool FromCustomer, DateTimeOffset At, IReadOnlyList<Content> Contents, string Status, int? Error = null);

/// <summary>What changed on a phone, and the version to ask with next time.</summary>
public sealed record PhonePage(IReadOnlyList<PhoneMessage> Messages, long Next);
