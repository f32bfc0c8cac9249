using Messaging.Conversations;
using NodaTime;

namespace Messaging.Functions.Settings;

/// <summary>What happens when customers go silent: all of them, or some.</summary>
/// <param name="section">What the names of these settings begin with.</param>
internal sealed class SilenceSettings(string section)
{
    private static readonly SilenceRule Standard = new();

    private readonly Setting<Duration?> _remind = new(
        $"{section}:Remind", Kinds.LengthOrNever, "after how long a silent customer is reminded", "00:03:00") { Default = Kinds.Written(Standard.Remind) };

    private readonly Setting<Duration> _tell = new(
        $"{section}:Tell", Kinds.Length, "after how long he is told that it rests until he writes", "00:20:00") { Default = Kinds.Written(Standard.Tell) };

    private readonly Setting<Duration?> _solve = new(
        $"{section}:Solve", Kinds.LengthOrNever, "after how long his matter counts as solved; not before he is told", "1.00:00:00") { Default = Kinds.Written(Standard.Solve) };

    public IReadOnlyList<Setting> All => [_remind, _tell, _solve];

    public SilenceRule Read(SettingsReading settings, params string[] names)
    {
        var rule = new SilenceRule { Remind = settings.Get(_remind, names), Tell = settings.Get(_tell, names), Solve = settings.Get(_solve, names) };
        if (rule.Solve < rule.Tell)
        {
            settings.Wrong(_solve, names, $"{Kinds.Written(rule.Solve)} is before {Setting.AsVariable(_tell.At(names))}, {Kinds.Written(rule.Tell)}");
        }

        return rule;
    }
}
