using System.Globalization;
using System.Text.Json.Nodes;
using Messaging.Messages;

namespace Messaging.Providers.WhatsApp;

// https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components
internal static class WhatsAppTemplate
{
    public static JsonObject Of(Content.Template template)
    {
        var shape = new JsonObject
        {
            ["name"] = template.Name,

            // The only policy there is: this language and no other.
            ["language"] = new JsonObject { ["policy"] = "deterministic", ["code"] = template.Language.Replace('-', '_') },
        };
        List<JsonNode?> components = [];
        if (template.Header is { } header)
        {
            components.Add(Component("header", [header]));
        }

        if (template.Parameters.Count > 0)
        {
            components.Add(Component("body", template.Parameters));
        }

        components.AddRange(template.Buttons.OrderBy(button => button.Index).Select(Button));
        if (components.Count > 0)
        {
            shape["components"] = new JsonArray([.. components]);
        }

        return shape;
    }

    private static JsonObject Component(string type, IReadOnlyList<TemplateValue> values) =>
        new() { ["type"] = type, ["parameters"] = new JsonArray([.. values.Select(Parameter)]) };

    private static JsonNode? Parameter(TemplateValue value)
    {
        var (type, content) = value switch
        {
            TemplateValue.Phrase => ("text", (JsonNode)value.Words),
            TemplateValue.Money money => ("currency", new JsonObject
            {
                ["fallback_value"] = value.Words, ["code"] = money.Currency, ["amount_1000"] = decimal.ToInt64(decimal.Round(money.Amount * 1000)),
            }),
            TemplateValue.Date => ("date_time", new JsonObject { ["fallback_value"] = value.Words }),
            TemplateValue.Medium { Media: var medium } => (WhatsAppMedia.Type(medium.Type), WhatsAppShape.Media(medium)),
            TemplateValue.Spot { Location: var place } => ("location", WhatsAppShape.Place(place)),
            _ => throw new System.Diagnostics.UnreachableException(value.GetType().Name),
        };
        var parameter = new JsonObject { ["type"] = type, [type] = content };
        if (value.Name is { } name)
        {
            parameter["parameter_name"] = name;
        }

        return parameter;
    }

    private static JsonNode? Button(TemplateButton button)
    {
        var (kind, type) = button switch
        {
            TemplateButton.Answers => ("quick_reply", "payload"),
            TemplateButton.Opens => ("url", "text"),
            TemplateButton.Copies => ("copy_code", "coupon_code"),
            _ => throw new System.Diagnostics.UnreachableException(button.GetType().Name),
        };
        return new JsonObject
        {
            ["type"] = "button",
            ["sub_type"] = kind,
            ["index"] = button.Index.ToString(CultureInfo.InvariantCulture),
            ["parameters"] = new JsonArray(new JsonObject { ["type"] = type, [type] = button.Value }),
        };
    }
}
