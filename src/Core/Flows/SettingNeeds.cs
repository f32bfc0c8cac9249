using Messaging.Flows.Templates;

namespace Messaging.Flows;

/// <summary>
/// What a flow needs of the settings: what its kinds of steps do, and what it reads by <c>settings.name</c> or <c>hours.calendar</c>. What it says somewhere
/// how to do without, by <c>default</c>, by asking whether it is <c>known</c>, or by the outcome <c>unknown</c> of business hours, it does not need.
/// </summary>
internal static class SettingNeeds
{
    public static IEnumerable<(Step Step, SettingUse Use)> Of(Flow flow)
    {
        var dispensable = flow.Steps.SelectMany(step => step.Reads).Where(read => read.MayBeMissing).Select(read => UseOf(read.Path))
            .Concat(flow.Steps.Select(step => step.Kind).OfType<Steps.Hours>().Where(hours => hours.MayBeUnknown).Select(hours => new SettingUse(SettingKind.Calendar, hours.Calendar)))
            .OfType<SettingUse>().ToHashSet();
        return
        [
            .. from step in flow.Steps
               let read = step.Reads.Select(read => UseOf(read.Path)).OfType<SettingUse>().Where(use => !dispensable.Contains(use))
               from use in step.Kind.Uses.Concat(read).Distinct()
               select (step, use),
        ];
    }

    private static SettingUse? UseOf(ValuePath path) => (path.Root, path.Rest) switch
    {
        (Roots.Settings, [var name, ..]) => new(SettingKind.Value, name),
        (Roots.Hours, [var calendar, ..]) => new(SettingKind.Calendar, calendar),
        _ => null,
    };
}
