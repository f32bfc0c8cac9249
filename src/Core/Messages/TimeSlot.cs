using System.Text.Json.Serialization;
using NodaTime;

namespace Messaging.Messages;

/// <summary>A time that can be picked, for an appointment.</summary>
/// <param name="Start">When it begins, to the minute. Its offset is that of the place where it happens: there the customer reads the time.</param>
/// <param name="Length">How long it lasts; more than nothing.</param>
public sealed record TimeSlot(
    [property: JsonConverter(typeof(OffsetDateTimeJsonConverter))] OffsetDateTime Start,
    [property: JsonConverter(typeof(DurationJsonConverter))] Duration Length);
