namespace Messaging.Functions.Settings;

/// <summary>A setting whose value is of a kind.</summary>
/// <typeparam name="T">What its text is read to.</typeparam>
public sealed record Setting<T>(string Name, Kind<T> Kind, string What, string Example) : Setting(Name, What, Example)
{
    public override string Expected => Kind.Expected;

    public override string? Problem(string value)
    {
        try
        {
            _ = Kind.Read(value);
            return null;
        }
        catch (FormatException wrong)
        {
            return IsSecret ? $"what is set is no {Expected}" : wrong.Message;
        }
    }
}
