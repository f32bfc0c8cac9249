using Messaging.Flows;
using Messaging.Functions.Settings;

namespace Messaging.Functions.Flows;

/// <summary>The flows of this deployment: the YAML files beside the app. One that is wrong stops the start, with all that is wrong with it.</summary>
public sealed class FlowFolder
{
    private const string Folder = "flows";

    private FlowFolder(IReadOnlyList<(Flow Flow, string Text)> texts)
    {
        Texts = texts;
        Flows = texts.ToDictionary(pair => pair.Flow.Id, pair => pair.Flow, StringComparer.Ordinal);
    }

    public IReadOnlyList<(Flow Flow, string Text)> Texts { get; }

    public IReadOnlyDictionary<string, Flow> Flows { get; }

    public static FlowFolder Beside(string folder) => Read(Path.Combine(folder, Folder));

    /// <exception cref="SettingException">A file is no flow, or two are the same one.</exception>
    public static FlowFolder Read(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : [];
        var texts = files.Where(IsFlow).Order(StringComparer.Ordinal).Select(file => Parse(file, File.ReadAllText(file))).ToList();
        return texts.GroupBy(pair => pair.Flow.Id).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new SettingException(Folder, $"two files hold a flow called '{twice.Key}'")
            : new FlowFolder(texts);
    }

    /// <summary>One file alone, for trying it out.</summary>
    public static FlowFolder Of(string file) => new([Parse(file, File.ReadAllText(file))]);

    private static bool IsFlow(string file) => !file.EndsWith(".test.yaml", StringComparison.Ordinal);

    private static (Flow Flow, string Text) Parse(string file, string text) => FlowFile.Parse(text, Path.GetFileName(file)) switch
    {
        FlowParse.Valid(var flow) => (flow, text),
        FlowParse.Invalid(var errors) => throw new SettingException(Folder, string.Join("; ", errors)),
        var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
    };
}
