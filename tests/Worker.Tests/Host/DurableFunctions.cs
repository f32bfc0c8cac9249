using Messaging.Functions.Conversations;
using Messaging.Worker.Tests.Host.Rpc;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Extensions.DurableTask;
using Newtonsoft.Json;

namespace Messaging.Worker.Tests.Host;

/// <summary>The orchestration and its activities as the Durable extension knows them: each passes on to the worker what it is given. Azure's host makes the like of these at its start, out of what the worker indexed.</summary>
internal sealed class DurableFunctions(FunctionsWorker worker, DurableBinding client)
{
    private static readonly JsonSerializerSettings AsItIs = new() { DateParseHandling = DateParseHandling.None };

    /// <summary>Shows what a function is given that asks for a durable client.</summary>
    [NoAutomaticTrigger]
    public void Client([DurableClient] string binding) => client.Json = binding;

    [FunctionName(ConversationOrchestration.Name)]
    public Task<object?> Conversation([OrchestrationTrigger] string context) => Pass(ConversationOrchestration.Name, context);

    [FunctionName(TurnActivity.Name)]
    public Task<object?> Turn([ActivityTrigger] string input) => Pass(TurnActivity.Name, input);

    [FunctionName(CallActivity.Name)]
    public Task<object?> Call([ActivityTrigger] string input) => Pass(CallActivity.Name, input);

    private async Task<object?> Pass(string name, string input)
    {
        var function = worker.Function(name);
        var inputs = function.Bindings.Select(binding => binding == function.Trigger
            ? new ParameterBinding { Name = binding.Name, Data = new TypedData { String = input } }
            : client.For(binding));
        var answer = await worker.Invoke(function, inputs);
        return answer?.DataCase switch
        {
            TypedData.DataOneofCase.String => answer.String,
            TypedData.DataOneofCase.Json => JsonConvert.DeserializeObject(answer.Json, AsItIs),
            _ => null,
        };
    }
}
