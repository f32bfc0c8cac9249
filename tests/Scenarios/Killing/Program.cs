using System.Collections.Concurrent;
using System.Diagnostics;

namespace Messaging.Scenarios.Killing;

/// <summary>The messaging command as a process of its own.</summary>
internal sealed class Program : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly TaskCompletionSource<string> _greeting = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool _killed;

    private Program(string arguments, string greeting)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "messaging"), arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        _process.OutputDataReceived += (_, line) => Read(line.Data, greeting);
        _process.ErrorDataReceived += (_, line) => Read(line.Data, greeting);
    }

    /// <summary>What it said after its first words when it was ready.</summary>
    public string Greeting => _greeting.Task.Result;

    private string LastWords => string.Join('\n', _lines.TakeLast(30));

    /// <summary>How it ended by itself, with what it said last; nothing while it runs, and when it was killed. An end may take its time.</summary>
    public async Task<string?> End()
    {
        if (_killed)
        {
            return null;
        }

        try
        {
            await _process.WaitForExitAsync().WaitAsync(Patience);
            return $"It ended with code {_process.ExitCode}: {LastWords}";
        }
        catch (TimeoutException)
        {
            return $"It is still there: {LastWords}";
        }
    }

    /// <param name="arguments">Of the command.</param>
    /// <param name="greeting">The words with which it says that it is ready.</param>
    public static async Task<Program> Start(string arguments, string greeting)
    {
        var program = new Program(arguments, greeting);
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        var ended = program._process.WaitForExitAsync();
        if (await Task.WhenAny(program._greeting.Task, ended).WaitAsync(Patience) == ended)
        {
            throw new InvalidOperationException($"messaging {arguments} ended: {string.Join('\n', program._lines)}");
        }

        return program;
    }

    /// <summary>As kill -9: it cannot finish anything.</summary>
    public async Task Kill()
    {
        _killed = true;
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await Kill();
        }

        _process.Dispose();
    }

    private void Read(string? line, string greeting)
    {
        _lines.Enqueue(line ?? "");
        if (line?.StartsWith(greeting, StringComparison.Ordinal) == true)
        {
            _greeting.TrySetResult(line[greeting.Length..].Trim());
        }
    }
}
