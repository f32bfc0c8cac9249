namespace Messaging.Simulator.Sending;

/// <summary>A sign that we gave a customer: nothing that he has to answer.</summary>
/// <param name="Account">From which account.</param>
/// <param name="Customer">To whom, where the vendor is told that.</param>
/// <param name="Sign">read, or typing.</param>
/// <param name="Message">The message that it is about, where the vendor is told that.</param>
public sealed record GivenSign(string Account, string? Customer, string Sign, string? Message = null);
