namespace Messaging.Functions.Settings;

/// <summary>Settings are missing or wrong: the host does not start, and says which.</summary>
public sealed class SettingException : Exception
{
    /// <param name="problems">All that is wrong; at least one thing.</param>
    public SettingException(IReadOnlyList<SettingProblem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <param name="setting">The setting's name, with colons.</param>
    /// <param name="problem">What is wrong with it.</param>
    public SettingException(string setting, string problem)
        : this([new SettingProblem(setting, problem)])
    {
    }

    public IReadOnlyList<SettingProblem> Problems { get; }
}
