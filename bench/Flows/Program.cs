using System.Buffers;
using System.Text.Json;
using Messaging.Bench;
using Messaging.Flows;
using Messaging.Messages;

// dotnet run -c Release --project bench/Flows
// One thread, and the processor time of the whole process, so that neighbours do not count; product and floor take turns.
const int Passes = 4;
const int WarmUps = 1;
const int Rounds = 9;
var begun = FlowRun.Of(FiftySteps.Flow);
var asked = FlowEngine.Step(FiftySteps.Flow, begun, new FlowInput.Begin(), FiftySteps.Scope, FiftySteps.Now).Run;
var saved = Save(asked);
if (FiftySteps.Flow.Steps.Count != 50 || asked.Steps != 50 || asked.Waiting is not Waiting.Reply)
{
    throw new InvalidOperationException($"The flow has {FiftySteps.Flow.Steps.Count} steps; {asked.Steps} were gone through.");
}

(string Name, Func<int> Product, Func<int> Floor)[] rows =
[
    ("a turn through all fifty steps", () => Turn(begun, new FlowInput.Begin()), () => FiftySteps.ByHand(FiftySteps.Rounds).Count),
    ("a turn with an answer, to the end", () => Turn(asked, new FlowInput.Said(new Content.Text("Hello"))), () => FiftySteps.ByHand(1).Count),
    ("the state saved", () => Save(asked).Length, () => Write(saved).Length),
    ("the state loaded", () => JsonSerializer.Deserialize(saved, FlowJson.Default.FlowRun)!.Steps, () => Parse(saved)),
];
for (var pass = 0; pass < Passes; pass++)
{
    // The compiler's second, better go at what is called often shall be over before anything is measured.
    foreach (var (_, product, floor) in rows)
    {
        _ = (Cost.Of(product), Cost.Of(floor));
    }
}

Console.WriteLine($"The state has {saved.Length} bytes.");
Console.WriteLine("| what | time | allocated | floor | of it |");
Console.WriteLine("|---|---|---|---|---|");
foreach (var (name, product, floor) in rows)
{
    var rounds = Enumerable.Range(0, WarmUps + Rounds).Select(_ => (Product: Cost.Of(product), Floor: Cost.Of(floor))).Skip(WarmUps).ToList();
    var (one, least) = (Cost.Median(rounds.Select(round => round.Product)), Cost.Median(rounds.Select(round => round.Floor)));
    Console.WriteLine(FormattableString.Invariant($"| {name} | {1e6 / one.Rate:N2} µs | {one.Bytes:N0} B | {1e6 / least.Rate:N2} µs, {least.Bytes:N0} B | {least.Rate / one.Rate:N1} times |"));
}

static int Turn(FlowRun run, FlowInput input) => FlowEngine.Step(FiftySteps.Flow, run, input, FiftySteps.Scope, FiftySteps.Now).Effects.Count;

static byte[] Save(FlowRun run) => JsonSerializer.SerializeToUtf8Bytes(run, FlowJson.Default.FlowRun);

static byte[] Write(byte[] json)
{
    var bytes = new ArrayBufferWriter<byte>(json.Length);
    using var writer = new Utf8JsonWriter(bytes);
    writer.WriteRawValue(json);
    writer.Flush();
    return bytes.WrittenSpan.ToArray();
}

static int Parse(byte[] json)
{
    using var document = JsonDocument.Parse(json);
    return (int)document.RootElement.ValueKind;
}
