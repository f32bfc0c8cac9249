using System.Text.Json;
using NodaTime;

namespace Messaging.Providers.Telegram;

// What is around the object of an update. The number stays the same when the update comes again.
internal sealed record TelegramUpdate(string Number, Instant Now, TelegramBot Us)
{
    public string Id => $"update-{Number}";

    public Instant At(JsonElement element, string name = "date") => UnixTime.Seconds(element.Word(name)) ?? Now;
}
