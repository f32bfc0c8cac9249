namespace Messaging.Channels;

/// <summary>Where a customer is reached: through which account of ours, on which channel, under which handle.</summary>
/// <param name="Account">Our number, page or bot.</param>
/// <param name="Channel">The channel of that account.</param>
/// <param name="Handle">The customer's number or id there, as the provider spells it once normalised (E.164 with its plus for phone numbers). Personal data.</param>
public sealed record Address(AccountId Account, Channel Channel, string Handle);
