using System.Diagnostics;
using System.Reflection;
using Messaging.Shared;

namespace Messaging.Infra.Tests.Reading;

/// <summary>The compiler that Azure's own tools use. It knows every resource type and says what it would deploy; it reaches nobody.</summary>
internal static class Bicep
{
    private static readonly string Executable = Path.GetFullPath(typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "Bicep").Value!.Replace('\\', '/'));

    /// <summary>What infra/ would deploy in this environment, and everything that the compiler and its linter have to say about it.</summary>
    public static async Task<Deployment> Predict(params (string Name, string Value)[] environment)
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Path.Combine(Repository.Root, "infra"));
        var complaints = await Run(folder, environment, "snapshot", "main.bicepparam", "--mode", "overwrite",
            "--subscription-id", Guid.Empty.ToString(), "--location", "westeurope");
        var snapshot = Path.Combine(folder.Path, "main.snapshot.json");
        return File.Exists(snapshot)
            ? Deployment.Parse(await File.ReadAllTextAsync(snapshot), complaints)
            : throw new InvalidOperationException(complaints);
    }

    /// <summary>What the compiler has to say about a text that stands in place of a module.</summary>
    public static async Task<string> Complaints(string text, string module)
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Path.Combine(Repository.Root, "infra"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "modules", module), text);
        return await Run(folder, [], "build", "main.bicep", "--outfile", "main.json");
    }

    private static async Task<string> Run(TemporaryFolder folder, (string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable, arguments) { WorkingDirectory = folder.Path, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var complaints = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        return complaints.Trim();
    }
}
