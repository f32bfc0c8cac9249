using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Messaging.Messages;
using Messaging.Simulator.Http;

namespace Messaging.Simulator.Twilio;

/// <summary>The content resources that were made here. Any other SID of the right form stands for a template that was approved elsewhere.</summary>
internal sealed partial class TwilioContentStore
{
    private readonly ConcurrentDictionary<string, (string Name, JsonBody Content)?> _resources = [];

    public IEnumerable<(string Sid, string Name, JsonBody Content)> Named(string pattern) =>
        from resource in _resources
        where resource.Value is var (name, _) && Regex.IsMatch(name, pattern, RegexOptions.None, TimeSpan.FromSeconds(1))
        select (resource.Key, resource.Value!.Value.Name, resource.Value!.Value.Content);

    public void Add(string sid, string name, JsonBody content) => _resources[sid] = (name, content);

    public bool Delete(string sid) => _resources.TryGetValue(sid, out var resource) && resource is not null && _resources.TryUpdate(sid, null, resource);

    /// <summary>Whether a message may name it.</summary>
    public bool Knows(string sid) => Form().IsMatch(sid) && (!_resources.TryGetValue(sid, out var resource) || resource is not null);

    /// <summary>Whether it was never approved, and so goes within the window only.</summary>
    public bool IsOfSession(string? sid) => sid is not null && _resources.ContainsKey(sid);

    /// <summary>What the customer sees of it.</summary>
    public Content Shown(string sid, IReadOnlyDictionary<string, string> variables)
    {
        if (!_resources.TryGetValue(sid, out var resource) || resource is not var (_, content))
        {
            return new Content.Template(sid, "", [.. variables.OrderBy(value => value.Key.Length).ThenBy(value => value.Key, StringComparer.Ordinal).Select(value => new TemplateValue.Phrase(value.Value))]);
        }

        var types = content["types"];
        var (buttons, list, opening, place) = (types["twilio/quick-reply"], types["twilio/list-picker"], types["twilio/call-to-action"], types["twilio/location"]);
        return buttons.Exists ? new Content.Choice(Said(buttons["body"]), [.. buttons["actions"].Items.Select(action => new ChoiceOption(Said(action["id"]), Said(action["title"])))])
            : list.Exists ? new Content.Choice(Said(list["body"]), [.. list["items"].Items.Select(Row)])
            : opening.Exists ? new Content.Choice(Said(opening["body"]), [.. opening["actions"].Items.Select(action => new ChoiceOption("", Said(action["title"])) { Action = new OptionAction.Open(new Uri(Said(action["url"]))) })])
            : new Content.Location(place["latitude"].Number ?? 0, place["longitude"].Number ?? 0) { Name = place["label"].Exists ? Said(place["label"]) : null };

        ChoiceOption Row(JsonBody item) => new(Said(item["id"]), Said(item["item"])) { Description = item["description"].Exists ? Said(item["description"]) : null };

        string Said(JsonBody text) => Placeholder().Replace(text.Text ?? "", match => variables.GetValueOrDefault(match.Groups["name"].Value, ""));
    }

    [GeneratedRegex("^HX[0-9a-fA-F]{32}$")]
    private static partial Regex Form();

    [GeneratedRegex(@"\{\{(?<name>\w+)\}\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();
}
