namespace Messaging.Functions.Settings;

/// <summary>A setting whose value is of a kind.</summary>
/// <typeparam name="T">What its text is read to.</typeparam>
public sealed record Setting<T>(string Name, Kind<T> Kind, string What, string Example) : Setting(Name, What, Example)
{
    /// <summary>How a function app's setting refers to a vault. The platform puts the secret in its place; where it cannot, we get to see this, and everybody knows it.</summary>
    private const string Reference = "@Microsoft.KeyVault(";

    public override string Expected => Kind.Expected;

    public override string? Problem(string value)
    {
        if (value.StartsWith(Reference, StringComparison.OrdinalIgnoreCase))
        {
            return "refers to a secret that the app did not get: it is not in the vault, or the app's identity may not read it yet";
        }

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
