namespace Messaging.Providers;

internal static class EchoedReference
{
    // What comes back need not be ours: another system may send through the same number.
    public static OutboxId? Read(string? text)
    {
        try
        {
            return text is null ? null : OutboxId.Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
