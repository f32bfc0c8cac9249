using Messaging.Functions.Settings;

namespace Messaging.Functions.Calls;

/// <summary>Where flows may reach.</summary>
/// <param name="Allow">The hosts.</param>
/// <param name="AllowPrivate">Whether their addresses may be private ones.</param>
public sealed record EgressSettings(IReadOnlySet<string> Allow, bool AllowPrivate)
{
    internal static readonly Setting<IReadOnlyList<string>> Allowed = new(
        "Messaging:Egress:Allow", Kinds.HostNames, "the hosts that flows and connectors may reach; none unless named here", "crm.example.com, api.example.com") { Default = "" };

    private static readonly Setting<bool> PrivateAllowed = new(
        "Messaging:Egress:AllowPrivate", Kinds.YesOrNo, "whether an allowed host may have a private address or be this machine", "true") { Default = "false" };

    internal static SettingGroup Group { get; } = new("Egress", "Bounds for the requests of flows and connectors, not for those to providers.", [Allowed, PrivateAllowed]);

    internal static EgressSettings Read(SettingsReading settings) => new(
        (settings.Get(Allowed) ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase), settings.Get(PrivateAllowed));
}
