using Messaging.Messages;

namespace Messaging.Conversations;

/// <summary>What customers send is copied to us: a provider gives its media away for minutes, and to nobody but us.</summary>
internal static class MediaRules
{
    /// <summary>The content as it is when the copy is made, which is asked for.</summary>
    public static Content Keep(Draft draft, Entry entry, Content content)
    {
        if (content is not Content.Media { Source: not MediaSource.Kept } medium)
        {
            return content;
        }

        var kept = Kept(entry, medium);
        var id = ((MediaSource.Kept)kept.Source).Id;
        draft.Keep(new MediaToKeep(id, draft.State.Id, AccountOf(draft, entry), medium.Source) { FileName = medium.FileName });
        return kept;
    }

    /// <summary>The same, where it was asked for before.</summary>
    public static Content AsKept(Entry entry, Content content) =>
        content is Content.Media { Source: not MediaSource.Kept } medium ? Kept(entry, medium) : content;

    private static Content.Media Kept(Entry entry, Content.Media medium) =>
        medium with { Source = new MediaSource.Kept(MediaId.BroughtBy(entry.Lane, entry.Sequence)) };

    private static AccountId AccountOf(Draft draft, Entry entry) => draft.State.Lanes.First(cursor => cursor.Lane == entry.Lane).Address.Account;
}
