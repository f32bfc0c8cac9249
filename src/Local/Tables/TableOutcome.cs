namespace Messaging.Local.Tables;

/// <summary>Either the new version of each entity, or which change was refused and why; then nothing has changed.</summary>
internal abstract record TableOutcome
{
    private TableOutcome()
    {
    }

    public sealed record Done(long[] Versions) : TableOutcome;

    public sealed record Refused(TableError Error, int Change) : TableOutcome;
}
