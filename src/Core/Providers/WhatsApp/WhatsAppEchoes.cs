using System.Text.Json;
using Messaging.Messages;

namespace Messaging.Providers.WhatsApp;

// What our people write in the WhatsApp Business app while the number is also ours here.
internal static class WhatsAppEchoes
{
    public static IEnumerable<Inbound> Of(JsonElement echo, WhatsAppValue value)
    {
        var type = echo.Required("type");
        if (type is "revoke" or "edit" or "reaction")
        {
            return [new Inbound.Notice($"smb_message_echoes.{type}")];
        }

        var id = WhatsAppValue.IdOf(echo);
        var customer = WhatsAppHandle.Of(echo.Word("to"), WhatsAppHandle.UserId(echo.Word("to_user_id")))
            ?? throw new UnreadableException("It has no recipient.");
        return WhatsAppContent.Of(echo, value).Select((content, index) =>
            new Inbound.Echo(index == 0 ? id : $"{id}.{index}", customer, value.TimeOf(echo), content));
    }
}
