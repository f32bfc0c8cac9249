using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Messages;

namespace Messaging.Providers.Telegram;

// https://core.telegram.org/bots/features#keyboards: buttons under the message, or a keyboard in place of the customer's own, whose keys
// send their label as his words. One option a row, so that labels are not cut.
internal static class TelegramKeyboards
{
    public static JsonObject Of(Content.Choice choice) => TelegramCapabilities.Telegram.FormOf(choice.Options) switch
    {
        ChoiceForm.Buttons => Inline(choice.Options),
        ChoiceForm.List => new JsonObject { ["keyboard"] = Rows(choice.Options, Key), ["resize_keyboard"] = true, ["one_time_keyboard"] = true },
        _ => throw TelegramShape.NotFitted(choice),
    };

    public static JsonObject Inline(IReadOnlyList<ChoiceOption> options) => new() { ["inline_keyboard"] = Rows(options, Button) };

    private static JsonArray Rows(IReadOnlyList<ChoiceOption> options, Func<ChoiceOption, JsonObject> shape) =>
        new([.. options.Select(JsonNode? (option) => new JsonArray(shape(option)))]);

    private static JsonObject Button(ChoiceOption option) => option.Action is OptionAction.Open(var address)
        ? new JsonObject { ["text"] = option.Label, ["url"] = address.AbsoluteUri }
        : new JsonObject { ["text"] = option.Label, ["callback_data"] = option.Id };

    private static JsonObject Key(ChoiceOption option)
    {
        var key = new JsonObject { ["text"] = option.Label };
        if (option.Action is OptionAction.SharePlace)
        {
            key["request_location"] = true;
        }

        return key;
    }
}
