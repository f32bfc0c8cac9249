using Messaging.Flows;
using Messaging.Messages;

namespace Messaging.Core.Tests.Flows;

/// <summary>Flows that no author would write, and what no customer, agent or server would do. The same for the same seed.</summary>
internal sealed class RandomFlow(Random random)
{
    private const string Other = """
        flow: other
        title: Other
        start: { conversation: opened }
        inputs: { a: { type: text, optional: true } }
        results: { c: any }
        commands: { menu: q }
        steps:
          q:
            ask: { type: text, text: "And {{ a }}?", save: c }
            outcomes: { invalid: end }
            then: contact
          contact:
            set: { contact.name: "{{ c }}" }
            then: people
          people:
            handoff: { team: support }
            then: end
        """;

    private static readonly string[] Types = ["text", "email", "phone", "url", "date", "time", "rating", "yes-no", "location", "file"];

    private static readonly string[] Saves = ["a", "contact.email", "contact.language", "contact.tone"];

    private static readonly string[] Texts =
    [
        "Hello", "{{ a }}{{ a }}{{ a }}", "{{ contact.name | default:x | upper }}", "{{ b.c.0.d }}", "{{ hours.support.next | date }} {{ a | number:3 }}",
        "'{{ nothing }}'", "\"{{ contact.email | lower | date:dddd }}\"", "{{ channel }}/{{ language }}", "{{ a | money:JPY }} {{ a | grouped:2 }} {{ b | list:or }}", "{{ contact.email | date:day }}{{ b | date:time | upper }}",
        "😀{{ b }}\uFFFD", new string('x', 3_000) + "{{ a }}",
    ];

    private static readonly string[] Words =
    [
        "", " ", "1", "2,5", "0", "-7", "99999999999999999999999999999999999999999", "yes", "français", "formal", "A", "a@b.example", "tomorrow", "12.3.", "8:30pm", "+4915112345678", "example.com/x", "4/5", "48.8, 2.3", "\ud800", "{{ a }}", "agent", "menu", "back", "Zurück!", "stop", "../..", "?&=#%", "😀", "٣", new string('z', 9_000),
    ];

    private int _steps;

    public Flow Make() => Flowing.Steps(Steps(), Other);

    /// <summary>Its steps, as under 'steps:'.</summary>
    public string Steps()
    {
        _steps = random.Next(1, 12);
        return string.Join('\n', Enumerable.Range(0, _steps).Select(Step)) + "\nlast:\n  set: { a: 1, b: [ { c: 2 } ], nothing: null, c: x }\n  then: end";
    }

    public FlowInput Input(FlowRun run) => random.Next(8) switch
    {
        0 => new FlowInput.Woke(),
        1 => new FlowInput.DeliveryFailed(),
        2 => new FlowInput.HandedBack(Word()),
        3 => new FlowInput.Begin(),
        4 or 5 => new FlowInput.Returned(random.Next(4) > 0 ? KeyOf(run.Waiting) ?? Word() : Word(), Result()),
        6 => new FlowInput.Happened(random.Next(2) > 0 ? "paid" : Word(), Any(3)),
        _ => new FlowInput.Said(Said()),
    };

    private string Step(int number) => $"s{number}:\n" + random.Next(23) switch
    {
        0 => $"  say: {{ text: {{ en: {Text()}, fr: {{ formal: {Text()}, informal: {Text()} }}, sms: {{ ja: {Text()} }} }} }}\n  then: {Target()}",
        1 => $"  say: {{ text: {Text()} }}\n  then: {Target()}",
        2 => $"  ask: {{ type: number, text: {Text()}, min: 1, retries: {random.Next(11)}, save: a }}\n  outcomes: {{ invalid: {Target()}, undelivered: {Target()} }}\n  then: {Target()}",
        3 => $"  ask: {{ type: choice, text: {Text()}, options: [ {{ id: a, label: {Text()} }}, {{ id: b, label: B }} ], timeout: {random.Next(2, 99)}m, remind: {{ after: 1m, text: {Text()} }}, save: contact.name }}\n"
            + $"  outcomes: {{ invalid: {Target()}, timeout: {Target()} }}\n  then: {Target()}",
        4 => $"  ask: {{ type: {Types[random.Next(Types.Length)]}, text: {Text()}, again: {Text()}, save: {Saves[random.Next(Saves.Length)]} }}\n"
            + $"  outcomes: {{ invalid: {Target()} }}\n  then: {Target()}",
        5 => $"  branch:\n    - if: {{ any: [ {{ a: {{ is: {Text()}, greater: 1 }} }}, {{ contact.name: {{ matches: '^.*a+$', known: true }} }} ] }}\n      then: {Target()}\n    - else: {Target()}",
        6 => $"  set: {{ a: {Text()}, b: [ {Text()}, {{ c: {Text()} }} ], contact.name: {Text()}, c: {Text()} }}\n  then: {Target()}",
        7 => $"  http: {{ post: \"{{{{ settings.crm }}}}/x/{{{{ a }}}}\", query: {{ q: {Text()} }}, headers: {{ X-A: {Text()} }}, body: {{ a: {Text()}, b: \"{{{{ b }}}}\" }}, map: {{ a: $.a, b: $..b, contact.name: $ }} }}\n"
            + $"  outcomes: {{ failed: {Target()}, \"404\": {Target()} }}\n  then: {Target()}",
        8 => $"  lookup: {{ connectors: {{ b: {{ x: {Text()} }}, c: {{ }} }} }}\n  outcomes: {{ failed: {Target()} }}\n  then: {Target()}",
        9 => $"  wait: {{ for: {random.Next(1, 99)}s }}\n  then: {Target()}",
        10 => $"  assign: {{ agent: {Text()}, note: {Text()}, otherwise: {{ team: {Text()} }} }}\n  then: {Target()}",
        11 => $"  handoff: {{ team: {Text()}, note: {Text()} }}\n  then: {Target()}",
        16 => $"  tag: {{ add: [ {Text()}, vip ], remove: {Text()} }}\n  then: {Target()}",
        17 => $"  ticket: {{ subject: {Text()}, priority: high, team: {Text()}, note: {Text()} }}\n  then: {Target()}",
        13 => $"  run: {{ flow: other, with: {{ a: {Text()} }}, save: {{ c: {(random.Next(2) > 0 ? "c" : "contact.email")} }} }}\n{(random.Next(2) > 0 ? $"  outcomes: {{ failed: {Target()} }}\n" : "")}  then: {Target()}",
        14 => $"  parallel:\n    branches:\n      one: {{ http: {{ get: \"{{{{ settings.crm }}}}/x/{{{{ a }}}}\", map: {{ a: $.a }} }} }}\n      two: {{ lookup: {{ connectors: {{ b: {{ x: {Text()} }} }} }} }}\n    save: c\n"
            + $"  outcomes: {{ timeout: {Target()} }}\n  then: {Target()}",
        15 => $"  wait: {{ for: {random.Next(1, 99)}s, events: [paid], reply: true, save: b }}\n  outcomes: {{ paid: {Target()}, reply: {Target()} }}\n  then: {Target()}",
        12 => $"  goto: {{ step: {Target()}, max: {random.Next(1, 10)} }}\n  then: {Target()}",
        18 => $"  articles: {{ search: {Text()}, text: {Text()}, most: {random.Next(1, 7)}, show: {(random.Next(2) > 0 ? "cards" : "text")}, save: a }}\n"
            + $"  outcomes: {{ none: {Target()}, failed: {Target()} }}\n  then: {Target()}",
        19 => $"  confirm: {{ text: {Text()}, retries: {random.Next(4)}, silent: {(random.Next(2) > 0 ? "counts" : "\"no\"")} }}\n  outcomes: {{ \"no\": {Target()} }}\n  then: {Target()}",
        20 => $"  intent: {{ {(random.Next(2) > 0 ? $"ask: {Text()}, retries: {random.Next(3)}" : $"words: {Text()}")}, intents: {{ x: [\"1\", yes], y: {{ en: tomorrow, zh: [😀] }} }}, save: a }}\n"
            + $"  outcomes: {{ x: {Target()}, y: {Target()}, unknown: {Target()} }}",
        21 => $"  bot: {{ name: shop, turns: {random.Next(1, 12)}, with: {{ a: {Text()} }}, save: a }}\n  outcomes: {{ handoff: {Target()}, failed: {Target()}, limit: {Target()} }}\n  then: {Target()}",
        _ => $"  hours: {{ calendar: support }}\n  outcomes: {{ closed: {Target()} }}\n  then: {Target()}",
    };

    private static string? KeyOf(Waiting? waiting) => waiting switch
    {
        Waiting.Call call => call.Key,
        Waiting.Calls calls => calls.Open.Values.Last(),
        _ => null,
    };

    private CallResult Result() => random.Next(4) switch
    {
        0 => new CallResult.TimedOut(),
        1 => new CallResult.Failed(Word(), Word()),
        _ => new CallResult.Answered(random.Next(2) > 0 ? 200 : random.Next(600), new Dictionary<string, Value> { ["a"] = Any(30), ["b"] = Any(3), ["contact.name"] = Any(3), ["say"] = random.Next(3) > 0 ? new Value.List([Any(1), Value.Of(Word())]) : Any(2), ["next"] = Value.Of(random.Next(3) switch { 0 => "wait", 1 => "done", _ => Word() }), ["values"] = Any(30), ["articles"] = new Value.List([new Value.Map(new Dictionary<string, Value> { ["title"] = Any(1), ["url"] = Value.Of(Word()) }), Any(2)]) }),
    };

    private Value Any(int depth) => random.Next(6) switch
    {
        0 => Value.None,
        1 => Value.Of(random.Next()),
        2 => Value.Of(random.Next(2) > 0),
        3 when depth > 0 => new Value.List([.. Enumerable.Range(0, random.Next(4)).Select(_ => Any(depth - 1))]),
        4 when depth > 0 => new Value.Map(Enumerable.Range(0, random.Next(4)).ToDictionary(i => $"{(char)('a' + i)}", _ => Any(depth - 1))),
        _ => Value.Of(Word()),
    };

    private Content Said() => random.Next(5) switch
    {
        0 => new Content.Location(1, 2),
        1 => new Content.ChoiceReply(random.Next(2) > 0 ? "a" : "stale", Word()),
        _ => new Content.Text(Word()),
    };

    private string Target() => random.Next(30) == 0 ? "end" : random.Next(15) == 0 ? "last" : $"s{random.Next(_steps)}";

    private string Text() => $"\"{Texts[random.Next(Texts.Length)].Replace("\"", "", StringComparison.Ordinal)}\"";

    private string Word() => Words[random.Next(Words.Length)];
}
