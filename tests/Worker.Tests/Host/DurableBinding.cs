using Messaging.Worker.Tests.Host.Rpc;

namespace Messaging.Worker.Tests.Host;

/// <summary>What the worker makes a durable client from: where the extension listens for it, and for which task hub.</summary>
internal sealed class DurableBinding
{
    public string Json { get; set; } = "";

    public ParameterBinding For(Binding binding) => binding.Type == "durableClient"
        ? new ParameterBinding { Name = binding.Name, Data = new TypedData { String = Json } }
        : throw new NotSupportedException($"This host has nothing for a {binding.Type}.");
}
