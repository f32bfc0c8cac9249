namespace Messaging.Flows.Requests;

/// <summary>What an answer to an HTTP call of a flow comes to.</summary>
internal static class HttpAnswer
{
    public static CallResult Read(CallSpec.Http call, int status, string body)
    {
        if (!call.Accepts(status))
        {
            return new CallResult.Failed($"status-{status}", $"The answer had the status {status}.");
        }

        if (call.Map.Count == 0)
        {
            return new CallResult.Answered(status, new Dictionary<string, Value>());
        }

        return JsonMap.Apply(body, call.Map, FlowLimits.Default with { AnswerChars = call.AnswerChars }) switch
        {
            JsonMapping.Values values => new CallResult.Answered(status, values.Found),
            // A 404 that the flow waits for need not carry what a 200 carries.
            JsonMapping.Refused when status is < 200 or > 299 => new CallResult.Answered(status, new Dictionary<string, Value>()),
            JsonMapping.Refused refused => new CallResult.Failed(refused.Code, refused.Detail),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
