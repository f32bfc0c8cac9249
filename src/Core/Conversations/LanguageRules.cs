using Messaging.Channels;
using Messaging.Messages;
using Messaging.Tongues;

namespace Messaging.Conversations;

/// <summary>
/// In which language a conversation is held. What the customer asked for, or his profile says, holds. Otherwise, on an account that says which languages it
/// speaks, it is guessed among those: by what he writes as soon as that is sure, and before that by the country of his number. Else it is the account's own.
/// </summary>
internal static class LanguageRules
{
    /// <summary>A customer wrote.</summary>
    public static void Heard(Draft draft, Content said)
    {
        var account = draft.Circumstances.Accounts[draft.State.Speaking.Address.Account];
        if (draft.State.Contact.Language is { } wanted)
        {
            Hold(draft, wanted, LanguageSource.Contact, "the contact's profile says so");
        }
        else if (account.Languages.Count > 0)
        {
            Guess(draft, account, said);
        }
    }

    /// <summary>The contact's language may have been learned.</summary>
    public static void Learned(Draft draft)
    {
        if (draft.State.Contact.Language is { } wanted)
        {
            Hold(draft, wanted, LanguageSource.Contact, "the customer wants it, or his profile says so");
        }
    }

    private static void Guess(Draft draft, Account account, Content said)
    {
        if (draft.State.LanguageBy is LanguageSource.Text)
        {
            return;
        }

        var words = said switch { Content.Text text => text.Body, Content.Media { Caption: { } caption } => caption, _ => "" };
        if (LanguageDetector.LanguageOf(words) is { } written && Spoken(account, [written]) is { } spoken)
        {
            Hold(draft, spoken, LanguageSource.Text, $"the words of the message are in '{written}', and the account speaks {string.Join(", ", account.Languages)}");
        }
        else if (draft.State.LanguageBy is not LanguageSource.Country && LanguagesOfNumbers.Of(draft.State.Speaking.Address.Handle) is { Count: > 0 } there && Spoken(account, there) is { } local)
        {
            Hold(draft, local, LanguageSource.Country, $"the number's country speaks {string.Join(", ", there)}, and the account {string.Join(", ", account.Languages)}");
        }
    }

    /// <summary>The one language of the account's that is among some; nothing where several are, or none.</summary>
    private static string? Spoken(Account account, IReadOnlyList<string> some) =>
        account.Languages.Where(language => some.Contains(LanguageTag.Primary(language), StringComparer.OrdinalIgnoreCase)).DistinctBy(LanguageTag.Primary).Take(2).ToList() is [var only]
            ? only
            : null;

    private static void Hold(Draft draft, string language, LanguageSource by, string because)
    {
        var before = draft.State;
        draft.State = before with { Language = language, LanguageBy = by };
        if (before.Language != language)
        {
            draft.Explain("language", $"The conversation is held in '{language}' from here on, not in '{before.Language}': {because}.");
        }
    }
}
