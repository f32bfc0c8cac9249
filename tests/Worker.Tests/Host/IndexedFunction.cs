using System.Text.Json.Nodes;
using Messaging.Worker.Tests.Host.Rpc;

namespace Messaging.Worker.Tests.Host;

/// <summary>A function as the worker describes it: its name, and what it wants to be given.</summary>
internal sealed class IndexedFunction(RpcFunctionMetadata metadata)
{
    public RpcFunctionMetadata Metadata => metadata;

    public string Name => metadata.Name;

    public string Id => metadata.FunctionId;

    public IReadOnlyList<Binding> Bindings { get; } = [.. metadata.RawBindings.Select(binding => new Binding(JsonNode.Parse(binding)!.AsObject()))];

    public Binding Trigger => Bindings.Single(binding => binding.Type.EndsWith("Trigger", StringComparison.Ordinal));

    public override string ToString() => Name;
}

/// <summary>One thing that a function is given, under the name of its parameter.</summary>
internal sealed class Binding(JsonObject json)
{
    public string Name => Text("name")!;

    public string Type => Text("type")!;

    public string? Route => Text("route");

    public IReadOnlyList<string> Methods => [.. json["methods"]!.AsArray().Select(method => method!.GetValue<string>().ToUpperInvariant())];

    private string? Text(string property) => json[property]?.GetValue<string>();
}
