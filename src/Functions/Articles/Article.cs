namespace Messaging.Functions.Articles;

/// <summary>An article of the folder.</summary>
/// <param name="Name">Its file's name without language and ending; the same in all languages.</param>
/// <param name="Language">As in BCP 47.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Body">Its words, without the title and without marks.</param>
public sealed record Article(string Name, string Language, string Title, string Body)
{
    /// <summary>A sentence or two of what it says: those that the author gave, else what stands before the first heading.</summary>
    public string Summary { get; init; } = Body;

    /// <summary>Where it is published, where the author said so.</summary>
    public Uri? Address { get; init; }
}
