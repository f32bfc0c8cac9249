using System.Text.Json.Nodes;
using Messaging.Messages;
using Messaging.Simulator.Http;
using NodaTime;
using NodaTime.Text;

namespace Messaging.Simulator.Apple;

/// <summary>The times of a time picker, by https://register.apple.com/resources/messages/msp-rest-api/type-interactive.</summary>
internal static class AppleTimes
{
    private static readonly OffsetDateTimePattern Written = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<+HHmm>");
    private static readonly OffsetDateTimePattern Shown = OffsetDateTimePattern.CreateWithInvariantCulture("ddd d MMM HH:mm");

    /// <summary>A time as the device shows it, by the clocks of the place; nothing when something of it is wrong.</summary>
    public static ChoiceOption? Read(JsonBody slot, JsonBody timezone)
    {
        if (slot["identifier"].Text is not { Length: > 0 } id
            || slot["duration"].Number is not { } seconds || seconds <= 0
            || !Written.Parse(slot["startTime"].Text ?? "").TryGetValue(default, out var start))
        {
            return null;
        }

        var there = start.WithOffset(Offset.FromSeconds((int)(timezone.Number ?? 0) * NodaConstants.SecondsPerMinute));
        return new ChoiceOption(id, Shown.Format(there)) { Slot = new TimeSlot(there, Duration.FromSeconds(seconds)) };
    }

    /// <summary>What comes back of a time picker: the time that was picked, and no other.</summary>
    public static JsonObject Answer(ChoiceOption picked) => new()
    {
        ["identifier"] = "1",
        ["timeslots"] = new JsonArray(new JsonObject
        {
            ["identifier"] = picked.Id,
            ["startTime"] = Written.Format(picked.Slot!.Start.WithOffset(Offset.Zero)),
            ["duration"] = (long)picked.Slot.Length.TotalSeconds,
        }),
    };
}
