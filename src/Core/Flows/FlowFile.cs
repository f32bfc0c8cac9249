using Messaging.Flows.Yaml;

namespace Messaging.Flows;

/// <summary>A file of a flow.</summary>
/// <param name="Name">What to call the file in errors.</param>
/// <param name="Yaml">What the file says.</param>
public sealed record FlowFile(string Name, string Yaml)
{
    /// <summary>Reads a flow that runs no other. All errors come at once; only a text that is no YAML has a single one.</summary>
    /// <param name="yaml">What the file says.</param>
    /// <param name="file">What to call the file in errors.</param>
    /// <param name="limits">The limits; the default ones unless given.</param>
    public static FlowParse Parse(string yaml, string file, FlowLimits? limits = null) => ParseAll([new FlowFile(file, yaml)], limits)[0];

    /// <summary>Reads flows that may run one another.</summary>
    /// <param name="files">Their files.</param>
    /// <param name="limits">The limits; the default ones unless given.</param>
    /// <returns>What became of each file, in the same order. What is wrong with a flow is also wrong with those that run it.</returns>
    public static IReadOnlyList<FlowParse> ParseAll(IReadOnlyList<FlowFile> files, FlowLimits? limits = null)
    {
        var read = files.Select(file => Read(file, limits ?? FlowLimits.Default)).ToList();
        var links = new FlowLinks([.. read.Where(one => one.Flow is not null).Select(one => (one.Flow!, one.Checks))]);
        var linked = read.Select(one => one.Flow is null ? null : links.Link(one.Flow, one.Checks)).ToList();
        var errors = linked.Zip(read, (flow, one) => one.Checks.Finish(flow)).ToList();
        var wrong = linked.Zip(errors).Where(one => one.First is not null).ToLookup(one => one.First!.Id, one => one.Second);
        return [.. linked.Zip(errors, (flow, own) => flow is null
            ? new FlowParse.Invalid(own)
            : Parsed(flow, [.. own, .. flow.Family.Skip(1).SelectMany(other => wrong[other.Id]).SelectMany(others => others)]))];
    }

    private static (Flow? Flow, FlowChecks Checks) Read(FlowFile file, FlowLimits limits)
    {
        var checks = new FlowChecks(file.Name, limits);
        var text = file.Yaml.ReplaceLineEndings("\n");
        var flow = text.Length <= limits.FileChars
            ? FlowReader.Read(text, checks)
            : checks.Error(Mark.Start, $"The file has more than {limits.FileChars} characters.", (Flow?)null);
        return (flow, checks);
    }

    private static FlowParse Parsed(Flow flow, IReadOnlyList<FlowError> errors) => errors.Count == 0 ? new FlowParse.Valid(flow) : new FlowParse.Invalid(errors);
}
