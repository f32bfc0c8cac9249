namespace Messaging.Local.Engine.Client;

internal static class InstanceIds
{
    private const int Longest = 100;

    /// <summary>Only what each of the genuine backends accepts, so that an id which works here works there.</summary>
    public static string Checked(string id) => id switch
    {
        { Length: 0 or > Longest } =>
            throw new ArgumentException($"An instance id has 1 to {Longest} characters, not {id.Length}.", nameof(id)),
        ['@', ..] => throw new ArgumentException("An instance id must not begin with '@', as those of entities do.", nameof(id)),
        _ when id.Any(IsForbidden) => throw new ArgumentException(@"An instance id is of printable ASCII without / \ # ?.", nameof(id)),
        _ => id,
    };

    private static bool IsForbidden(char character) => character is < ' ' or > '~' or '/' or '\\' or '#' or '?';
}
