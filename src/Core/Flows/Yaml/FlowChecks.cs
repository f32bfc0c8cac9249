using Messaging.Flows.Templates;

namespace Messaging.Flows.Yaml;

/// <summary>Gathers, while a file is read, what is wrong in it, and what can only be judged once all of it was read.</summary>
internal sealed class FlowChecks(string file, FlowLimits limits)
{
    private readonly List<FlowError> _errors = [];
    private readonly List<Node.Scalar> _targets = [];
    private readonly List<PathRead> _reads = [];
    private readonly HashSet<string> _variables = new();
    private readonly List<Node.Scalar> _given = [];

    public FlowLimits Limits { get; } = limits;

    public void Error(Mark at, string message) => _errors.Add(new(file, at.Line, at.Column, message));

    /// <summary>Reports a mistake, and gives something harmless to read on with.</summary>
    public T Error<T>(Mark at, string message, T insteadOfIt)
    {
        Error(at, message);
        return insteadOfIt;
    }

    public void GoesTo(Node.Scalar step) => _targets.Add(step);

    public void Reads(PathRead read) => _reads.Add(read);

    /// <summary>How many places were found so far in which something is read.</summary>
    public int ReadsSoFar => _reads.Count;

    /// <summary>Those that were found since.</summary>
    public IReadOnlyList<PathRead> ReadsAfter(int before) => [.. _reads.Skip(before)];

    public void Writes(string variable) => _variables.Add(variable);

    public void Gives(Node.Scalar variable) => _given.Add(variable);

    /// <summary>All that is wrong, in the order of the file.</summary>
    public IReadOnlyList<FlowError> Finish(Flow? flow)
    {
        var steps = flow?.Steps.Select(step => step.Id).ToHashSet() ?? [];
        foreach (var target in _targets.Where(target => target.Text != Flow.End && !steps.Contains(target.Text)))
        {
            Error(target.At, $"There is no step '{target.Text}'.{Nearest.Hint(target.Text, [.. steps, Flow.End])}");
        }

        if (_reads.Count > Limits.Reads)
        {
            Error(_reads[Limits.Reads].At, $"A flow reads values in at most {Limits.Reads} places; this is one more.");
        }

        string[] known = [.. Roots.All, .. _variables];
        foreach (var (path, at, _) in _reads.Where(read => !known.Contains(read.Path.Root)))
        {
            Error(at, $"Nothing in this flow sets '{path.Root}'.{Nearest.Hint(path.Root, known)}");
        }

        foreach (var given in _given.Where(given => !_variables.Contains(given.Text)))
        {
            Error(given.At, $"Nothing in this flow sets '{given.Text}', which it is to give back.{Nearest.Hint(given.Text, _variables)}");
        }

        return [.. _errors.OrderBy(error => error.Line).ThenBy(error => error.Column)];
    }
}
