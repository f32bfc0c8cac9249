using System.Globalization;
using System.Text.RegularExpressions;
using Messaging.Simulator.Http;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Meta;

/// <summary>What the Cloud API refuses in a template message.</summary>
internal static partial class MetaTemplateRules
{
    // The codes of media and of their type are one word, also in the header of a template.
    private static readonly string[] ValuesOfText = ["text", "currency", "date_time"];

    public static IEnumerable<Verdict.Refused> Problems(JsonBody template, IReadOnlyList<ApprovedTemplate> approved)
    {
        var (name, language) = (template["name"].Text, template["language"]["code"].Text);
        return name is not { Length: > 0 } ? [MetaRules.Missing("template['name']")]
            : language is not { Length: > 0 } ? [MetaRules.Missing("template['language']['code']")]
            : approved.FirstOrDefault(one => one.Name == name && one.Languages.Contains(language)) is { } known
                ? Components(template["components"].Items, known)
                : [new(132001, $"template name ({name}) does not exist in {language}")];
    }

    private static IEnumerable<Verdict.Refused> Components(IReadOnlyList<JsonBody> components, ApprovedTemplate template) =>
        Header(Of(components, "header"), template)
            .Concat(Body(Of(components, "body"), template))
            .Concat(Buttons([.. components.Where(component => component["type"].Text == "button")], template));

    private static IReadOnlyList<JsonBody> Of(IReadOnlyList<JsonBody> components, string type) =>
        components.FirstOrDefault(component => component["type"].Text == type)["parameters"].Items;

    private static IEnumerable<Verdict.Refused> Header(IReadOnlyList<JsonBody> given, ApprovedTemplate template)
    {
        var type = given.Count == 0 ? null : given[0]["type"].Text;
        if (given.Count > 1 || type != template.Header)
        {
            yield return new(132012, $"header: Format mismatch, expected {template.Header?.ToUpperInvariant() ?? "NONE"}, received {type?.ToUpperInvariant() ?? "UNKNOWN"}");
        }
        else if (type is not null && type != "text" && MetaRules.Content(given[0], type).FirstOrDefault() is { } wrong)
        {
            yield return wrong;
        }
    }

    private static IEnumerable<Verdict.Refused> Body(IReadOnlyList<JsonBody> given, ApprovedTemplate template)
    {
        if (given.Count != template.Placeholders.Count)
        {
            yield return new(132000, $"body: number of localizable_params ({given.Count}) does not match the expected number of params ({template.Placeholders.Count})");
        }
        else if (template.IsNamed && !given.Select(value => value["parameter_name"].Text).Order().SequenceEqual(template.Placeholders.Order()))
        {
            yield return new(132012, $"body: Parameter name is missing or empty, expected {string.Join(", ", template.Placeholders)}");
        }

        foreach (var value in given)
        {
            if (Written(value) is not { Length: > 0 } written)
            {
                yield return new(131008, "body: a parameter has no text");
            }
            else if (Unfit().IsMatch(written))
            {
                yield return new(132018, "Param text cannot have new-line/tab characters or more than 4 consecutive spaces");
            }
        }
    }

    private static string? Written(JsonBody value) => value["type"].Text switch
    {
        "text" => value["text"].Text,
        { } type when ValuesOfText.Contains(type) => value[type]["fallback_value"].Text,
        _ => null,
    };

    private static IEnumerable<Verdict.Refused> Buttons(IReadOnlyList<JsonBody> given, ApprovedTemplate template)
    {
        for (var index = 0; index < template.Buttons.Count; index++)
        {
            // A tap on a quick reply without a payload comes back with its label.
            var (kind, at) = (template.Buttons[index], $"{index}");
            var button = given.FirstOrDefault(one => one["index"].Text == at);
            if (!button.Exists)
            {
                if (kind != "quick_reply")
                {
                    yield return new(131008, $"buttons: Button at index {at} of type {kind} requires a parameter");
                }
            }
            else if (button["sub_type"].Text != kind || !HasValue(button, kind))
            {
                yield return new(132012, $"buttons: Button at index {at} is of type {kind}");
            }
        }

        foreach (var stray in given.Where(button => !int.TryParse(button["index"].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= template.Buttons.Count))
        {
            yield return new(132012, $"buttons: There is no button at index {stray["index"].Text}");
        }
    }

    private static bool HasValue(JsonBody button, string kind)
    {
        var name = kind switch { "quick_reply" => "payload", "url" => "text", _ => "coupon_code" };
        return button["parameters"].Items is [var value] && value["type"].Text == name && value[name].Text is { Length: > 0 };
    }

    [GeneratedRegex(@"[\r\n\t]| {5,}")]
    private static partial Regex Unfit();
}
