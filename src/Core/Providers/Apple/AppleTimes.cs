using System.Globalization;
using System.Text.Json.Nodes;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.Apple;

// https://register.apple.com/resources/messages/msp-rest-api/type-interactive: what a time picker offers. The device writes the
// times itself, in its own language, so the labels stay at home.
internal static class AppleTimes
{
    public static JsonObject Of(Content.Choice choice, string id)
    {
        List<TimeSlot> slots = [.. choice.Options.Select(option => option.Slot!)];
        var times = new JsonObject
        {
            ["identifier"] = id,
            ["title"] = choice.Body,
            ["timeslots"] = new JsonArray([.. choice.Options.Select(Slot)]),
        };

        // In minutes. Without it, or where the clocks change in between, the customer reads his own time.
        if (slots.Select(slot => slot.Start.Offset).Distinct().ToList() is [var offset])
        {
            times["timezoneOffset"] = offset.Seconds / NodaConstants.SecondsPerMinute;
        }

        return times;
    }

    private static JsonNode? Slot(ChoiceOption option) => new JsonObject
    {
        ["identifier"] = option.Id,
        ["startTime"] = option.Slot!.Start.ToInstant().ToString("uuuu-MM-dd'T'HH:mm'+0000'", CultureInfo.InvariantCulture),
        ["duration"] = (long)option.Slot.Length.TotalSeconds,
    };
}
