using System.Globalization;
using Messaging.Messages;
using Messaging.Simulator.Http;

namespace Messaging.Simulator.Meta;

/// <summary>What the customer sees of a template that is right: its values.</summary>
internal static class MetaTemplateContent
{
    public static Content.Template Of(JsonBody template)
    {
        var components = template["components"].Items;
        var parts = components.ToLookup(component => component["type"].Text);
        return new Content.Template(template["name"].Text!, template["language"]["code"].Text!, [.. Values(parts["body"])])
        {
            Header = Values(parts["header"]).FirstOrDefault(),
            Buttons = [.. parts["button"].Select(Button)],
        };
    }

    private static IEnumerable<TemplateValue> Values(IEnumerable<JsonBody> components) =>
        components.SelectMany(component => component["parameters"].Items).Select(value => Value(value) with { Name = value["parameter_name"].Text });

    private static TemplateValue Value(JsonBody value) => value["type"].Text switch
    {
        "currency" => new TemplateValue.Money(
            (decimal)(value["currency"]["amount_1000"].Number ?? 0) / 1000, value["currency"]["code"].Text ?? "", value["currency"]["fallback_value"].Text!),
        "date_time" => new TemplateValue.Date(value["date_time"]["fallback_value"].Text!),
        "location" => new TemplateValue.Spot(MetaContent.Place(value["location"])),
        "image" => new TemplateValue.Medium(MetaContent.Medium(value["image"], MediaType.Image)),
        "video" => new TemplateValue.Medium(MetaContent.Medium(value["video"], MediaType.Video)),
        "document" => new TemplateValue.Medium(MetaContent.Medium(value["document"], MediaType.File)),
        _ => new TemplateValue.Phrase(value["text"].Text ?? ""),
    };

    private static TemplateButton Button(JsonBody button)
    {
        var index = int.Parse(button["index"].Text!, CultureInfo.InvariantCulture);
        var value = button["parameters"].Items[0];
        return button["sub_type"].Text switch
        {
            "quick_reply" => new TemplateButton.Answers(index, value["payload"].Text!),
            "url" => new TemplateButton.Opens(index, value["text"].Text!),
            _ => new TemplateButton.Copies(index, value["coupon_code"].Text!),
        };
    }
}
