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
        var texts = Parse(FilesOf(folder)).Select(Valid).ToList();
        return texts.GroupBy(pair => pair.Flow.Id).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new SettingException(Folder, $"two files hold a flow called '{twice.Key}'")
            : new FlowFolder(texts);
    }

    /// <summary>One file alone, for trying it out, with those beside it that it runs.</summary>
    /// <exception cref="SettingException">The file is no flow, or one that it runs is none.</exception>
    public static FlowFolder Of(string file)
    {
        var path = Path.GetFullPath(file);
        var parsed = Parse([path, .. FilesOf(Path.GetDirectoryName(path)!).Where(other => other != path)]);
        var family = Valid(parsed[0]).Flow.Family.Select(flow => flow.Id).ToHashSet(StringComparer.Ordinal);
        return new([.. parsed.Where(pair => pair.Parse is FlowParse.Valid(var flow) && family.Contains(flow.Id)).Select(Valid)]);
    }

    /// <summary>The files of flows in a folder; none where there is no such folder.</summary>
    public static IReadOnlyList<string> FilesOf(string folder) => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "*.yaml").Where(file => !file.EndsWith(".test.yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)]
        : [];

    private static List<(FlowParse Parse, string Text)> Parse(IReadOnlyList<string> files)
    {
        var read = files.Select(file => new FlowFile(Path.GetFileName(file), File.ReadAllText(file))).ToList();
        return [.. FlowFile.ParseAll(read).Zip(read, (parse, file) => (parse, file.Yaml))];
    }

    private static (Flow Flow, string Text) Valid((FlowParse Parse, string Text) file) => file.Parse switch
    {
        FlowParse.Valid(var flow) => (flow, file.Text),
        FlowParse.Invalid(var errors) => throw new SettingException(Folder, string.Join("; ", errors)),
        var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
    };
}
