using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;
using Messaging.Worker.Tests.Host.Rpc;

namespace Messaging.Worker.Tests.Host;

/// <summary>The one call by which host and worker talk: the worker makes it, and then the host asks and the worker answers.</summary>
internal sealed class RpcLink : FunctionRpc.FunctionRpcBase
{
    private readonly Channel<StreamingMessage> _questions = Channel.CreateUnbounded<StreamingMessage>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> _unanswered = [];
    private readonly TaskCompletionSource _broken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Called with each line of the worker's log.</summary>
    public Action<RpcLog> Logged { get; set; } = _ => { };

    /// <summary>Nobody will answer any more.</summary>
    public void Break(Exception reason) => _broken.TrySetException(reason);

    public async Task<StreamingMessage> Ask(StreamingMessage question)
    {
        question.RequestId = Guid.NewGuid().ToString();
        var answer = _unanswered[question.RequestId] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _questions.Writer.TryWrite(question);
        await await Task.WhenAny(answer.Task, _broken.Task);
        return await answer.Task;
    }

    public override Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context) =>
        Task.WhenAny(Listen(requestStream, context.CancellationToken), Speak(responseStream, context.CancellationToken));

    private async Task Listen(IAsyncStreamReader<StreamingMessage> worker, CancellationToken hungUp)
    {
        await foreach (var message in worker.ReadAllAsync(hungUp))
        {
            if (message.RpcLog is { } line)
            {
                Logged(line);
            }
            else if (_unanswered.TryRemove(message.RequestId, out var question))
            {
                question.SetResult(message);
            }
        }
    }

    private async Task Speak(IServerStreamWriter<StreamingMessage> worker, CancellationToken hungUp)
    {
        await foreach (var question in _questions.Reader.ReadAllAsync(hungUp))
        {
            await worker.WriteAsync(question, hungUp);
        }
    }
}
