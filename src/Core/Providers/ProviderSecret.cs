namespace Messaging.Providers;

/// <summary>A credential, or an id that goes with it, which an account at a provider has: the setting Secrets:Name of the account.</summary>
/// <param name="Name">Its name in the settings, e.g. AuthToken.</param>
/// <param name="What">What it is, and where the provider shows it.</param>
public sealed record ProviderSecret(string Name, string What)
{
    /// <summary>Whether an account can run without it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether it may be seen: an id is no secret, though it stands beside them.</summary>
    public bool IsPublic { get; init; }

    /// <summary>What one looks like, where it may be seen.</summary>
    public string? Example { get; init; }

    /// <summary>What it has to be, in words, and whether a text is that; nothing where any text will do.</summary>
    public (string Expected, Func<string, bool> Is)? Form { get; init; }
}
