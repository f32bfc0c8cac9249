using Messaging.Brands;

namespace Messaging.Channels;

/// <summary>One configured number, page or bot of a channel at a provider.</summary>
/// <param name="Id">Its name in the settings, and in the webhook's URL.</param>
/// <param name="Channel">What the customer sees.</param>
/// <param name="Provider">Who carries it: the name of a <see cref="Providers.IProvider"/>.</param>
/// <param name="Handle">Our side's number or id as the provider spells it, e.g. +15550001111, or WhatsApp's phone_number_id.</param>
public sealed record Account(AccountId Id, Channel Channel, string Provider, string Handle)
{
    /// <summary>The flow that meets a new customer here.</summary>
    public string? Flow { get; init; }

    /// <summary>The language to begin in where nothing better is known, as in BCP 47.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The languages among which that of a customer is guessed, by what he writes or by the country of his number; it is not guessed where there are none.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>What customers see beside the handle, where the channel shows such a thing: the name of a mail's sender.</summary>
    public string? Name { get; init; }

    /// <summary>The subject of a mail that begins a thread; the name where there is none.</summary>
    public string? Subject { get; init; }

    /// <summary>The approved template that carries a message when the service window has closed; its one placeholder takes the text. Nothing holds such messages back.</summary>
    public string? OutsideTemplate { get; init; }

    /// <summary>The number, name or address by which customers know it, where that is not the handle: WhatsApp's number, a page's or a bot's name.</summary>
    public string? PublicHandle { get; init; }

    /// <summary>Whose voice it has; nothing for none in particular.</summary>
    public Brand? Brand { get; init; }

    /// <summary>What people come for who write here: sales, returns.</summary>
    public string? Intent { get; init; }

    /// <summary>The campaign that it was put up for.</summary>
    public string? Campaign { get; init; }

    /// <summary>The business hours of it: the calendar that a flow calls <c>account</c>.</summary>
    public string? Hours { get; init; }

    /// <summary>Whether customers see that their messages were read, where the channel shows that.</summary>
    public bool ReadMarks { get; init; } = true;

    /// <summary>Whether customers see that somebody is about to answer, where the channel shows that.</summary>
    public bool Typing { get; init; } = true;

    /// <summary>The origins of pages on other hosts whose visitors may write here, e.g. https://www.example.com. None but our own host's otherwise.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Where the company's push service is told of messages to customers who are not looking; nothing for nowhere.</summary>
    public Uri? Push { get; init; }

    /// <summary>Whether it is told what the messages say.</summary>
    public bool PushText { get; init; }

    /// <summary>What it can show, where that is its own matter and not its provider's: what the adapter of a channel of the company's own declares.</summary>
    public Capabilities? Capabilities { get; init; }

    /// <summary>The provider's base address; empty for the provider's own, the simulator's where there is no account at a provider.</summary>
    public Uri? ApiBase { get; init; }

    /// <summary>The URL under which the provider reaches this account's webhook, as configured there: signatures are computed over it.</summary>
    public Uri? WebhookUrl { get; init; }

    /// <summary>The credentials, by the names that the provider declares. Never logged, never serialised.</summary>
    public IReadOnlyDictionary<string, string> Secrets { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>A credential that the provider cannot do without.</summary>
    /// <param name="name">Its name, e.g. AuthToken.</param>
    /// <exception cref="KeyNotFoundException">The account has no such credential; the start-up checks that it has.</exception>
    public string Secret(string name) => Secrets.TryGetValue(name, out var value)
        ? value
        : throw new KeyNotFoundException($"Account {Id} has no secret {name}.");

    /// <inheritdoc/>
    public override string ToString() => $"{Id} ({Provider})";
}
