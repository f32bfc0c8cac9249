using Messaging.Flows.Yaml;

namespace Messaging.Flows.Steps;

/// <summary>All kinds of steps, by their word.</summary>
internal static class StepKinds
{
    public static Dictionary<string, Reader<StepKind>> All { get; } = new()
    {
        ["say"] = Say.Read,
        ["template"] = TemplateStep.Read,
        ["ask"] = Ask.Read,
        ["branch"] = Branch.Read,
        ["hours"] = Hours.Read,
        ["set"] = Set.Read,
        ["tag"] = Tag.Read,
        ["http"] = Http.Read,
        ["lookup"] = Lookup.Read,
        ["parallel"] = Parallel.Read,
        ["link"] = Link.Read,
        ["articles"] = Articles.Read,
        ["confirm"] = Confirm.Read,
        ["intent"] = Intent.Read,
        ["bot"] = Bot.Read,
        ["wait"] = Wait.Read,
        ["goto"] = Goto.Read,
        ["run"] = Run.Read,
        ["note"] = Note.Read,
        ["ticket"] = Ticket.Read,
        ["event"] = Event.Read,
        ["otp"] = Otp.Read,
        ["csat"] = Csat.Read,
        ["form"] = FormStep.Read,
        ["assign"] = Assign.Read,
        ["handoff"] = Handoff.Read,
        ["close"] = Close.Read,
    };

    /// <summary>All words, for errors.</summary>
    public static string Words { get; } = string.Join(", ", All.Keys);
}
