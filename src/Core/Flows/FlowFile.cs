using Messaging.Flows.Yaml;

namespace Messaging.Flows;

/// <summary>Reads flows as authors write them: one YAML file each.</summary>
public static class FlowFile
{
    /// <summary>Reads a flow. All errors come at once; only a text that is no YAML has a single one.</summary>
    /// <param name="yaml">What the file says.</param>
    /// <param name="file">What to call the file in errors.</param>
    /// <param name="limits">The limits; the default ones unless given.</param>
    public static FlowParse Parse(string yaml, string file, FlowLimits? limits = null)
    {
        var checks = new FlowChecks(file, limits ?? FlowLimits.Default);
        var text = yaml.ReplaceLineEndings("\n");
        var flow = text.Length <= checks.Limits.FileChars
            ? FlowReader.Read(text, checks)
            : checks.Error(Mark.Start, $"The file has more than {checks.Limits.FileChars} characters.", (Flow?)null);
        var errors = checks.Finish(flow?.Steps.Select(step => step.Id).ToHashSet() ?? []);
        return errors.Count == 0 && flow is not null ? new FlowParse.Valid(flow) : new FlowParse.Invalid(errors);
    }
}
