using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Messaging.Worker.Tests.Host;

/// <summary>The function app as Azure runs it: a process that is told where its host is.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = [];

    private WorkerProcess(Uri host, IConfiguration settings)
    {
        string[] arguments =
        [
            Path.Combine(App, "Messaging.Functions.dll"),
            "--functions-uri", host.AbsoluteUri,
            "--functions-request-id", "start",
            "--functions-worker-id", "worker",
            "--functions-grpc-max-message-length", int.MaxValue.ToString(CultureInfo.InvariantCulture),
        ];
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", arguments)
            {
                WorkingDirectory = App,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        var environment = _process.StartInfo.Environment;
        environment["FUNCTIONS_APPLICATION_DIRECTORY"] = App;
        environment["FUNCTIONS_WORKER_DIRECTORY"] = App;
        // As Core Tools say: on Azure the sample's key of the desk would be refused.
        environment["AZURE_FUNCTIONS_ENVIRONMENT"] = "Development";
        foreach (var (name, value) in settings.AsEnumerable().Where(setting => setting.Value is not null))
        {
            environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
    }

    /// <summary>The folder of the built app.</summary>
    public static string App { get; } = typeof(WorkerProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "App").Value!;

    /// <summary>What it said and logged.</summary>
    public string Output => string.Join('\n', _lines);

    public static WorkerProcess Start(Uri host, IConfiguration settings)
    {
        var worker = new WorkerProcess(host, settings);
        worker._process.Start();
        AppDomain.CurrentDomain.ProcessExit += worker.Kill;
        worker._process.BeginOutputReadLine();
        worker._process.BeginErrorReadLine();
        return worker;
    }

    public void Note(string? line) => _lines.Enqueue(line ?? "");

    /// <summary>Returns when it has ended, by itself or not.</summary>
    public Task Ended() => _process.WaitForExitAsync();

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= Kill;
        Kill(null, EventArgs.Empty);
        await Ended();
        _process.Dispose();
    }

    private void Kill(object? sender, EventArgs args) => _process.Kill();
}
