using System.Collections.Frozen;
using Messaging.Messages;
using Messaging.Providers;
using NodaTime;

namespace Messaging.Channels;

/// <summary>What a channel can show, as one provider carries it. Data only: <see cref="Fit"/> is the one place that acts on it.</summary>
public sealed record Capabilities
{
    /// <summary>Every kind of medium.</summary>
    public static FrozenSet<MediaType> AllMedia { get; } = Enum.GetValues<MediaType>().ToFrozenSet();

    /// <summary>The longest text of one message in UTF-16 code units; vendors count characters, of which a text never has more.</summary>
    public required int TextLength { get; init; }

    /// <summary>The longest text of one message in bytes of UTF-8, where the vendor counts those.</summary>
    public int TextBytes { get; init; } = int.MaxValue;

    /// <summary>The longest caption of a medium, in UTF-16 code units.</summary>
    public required int CaptionLength { get; init; }

    /// <summary>The media that can be sent as such.</summary>
    public required FrozenSet<MediaType> Media { get; init; }

    /// <summary>The media that can carry a caption.</summary>
    public required FrozenSet<MediaType> Captioned { get; init; }

    /// <summary>Whether a medium that lies at the provider can be sent by its id there.</summary>
    public bool MediaById { get; init; }

    /// <summary>Whether stickers come from the provider's own shop: sent by their id there, and by nothing else.</summary>
    public bool ShopStickers { get; init; }

    /// <summary>Whether a film needs a picture that stands for it until it is played.</summary>
    public bool Posters { get; init; }

    /// <summary>Whether a medium travels inside of our request, so that we must have its bytes; otherwise the provider fetches it by its link.</summary>
    public bool Uploads { get; init; }

    /// <summary>What fits on buttons; nothing where there are none.</summary>
    public ChoiceLimits? Buttons { get; init; }

    /// <summary>What fits on buttons of which one does something beside answering, where that is another kind of button; nothing where it is not.</summary>
    public ChoiceLimits? ActionButtons { get; init; }

    /// <summary>What fits into a list; nothing where there is none.</summary>
    public ChoiceLimits? List { get; init; }

    /// <summary>What fits on a card; nothing where there are none.</summary>
    public CardLimits? Card { get; init; }

    /// <summary>What fits into a carousel; nothing where there is none.</summary>
    public CarouselLimits? Carousel { get; init; }

    /// <summary>Whether a place is shown on a map.</summary>
    public bool Locations { get; init; }

    /// <summary>Whether address-book entries can be sent as such.</summary>
    public bool Contacts { get; init; }

    /// <summary>The emoji with which we can react to a customer's message: any where it is empty; nothing where we cannot.</summary>
    public FrozenSet<string>? Reactions { get; init; }

    /// <summary>Whether texts approved beforehand can be sent by name.</summary>
    public bool Templates { get; init; }

    /// <summary>The time from the customer's last message in which we may answer freely; nothing where there is no such limit.</summary>
    public Duration? ServiceWindow { get; init; }

    /// <summary>The same for what a person of ours writes, where the channel leaves people more time than bots; nothing where it does not.</summary>
    public Duration? PersonWindow { get; init; }

    /// <summary>What an account can show: what it declares itself, or else what its channel can at its provider.</summary>
    /// <param name="account">The account.</param>
    public static Capabilities Of(Account account) => account.Capabilities ?? Of(account.Channel, account.Provider);

    /// <summary>What a channel can show at a provider.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="provider">The provider's name.</param>
    /// <exception cref="ArgumentOutOfRangeException">The provider does not carry the channel.</exception>
    public static Capabilities Of(Channel channel, string provider) =>
        ProviderCatalogue.Named(provider) is var named && named.Channels.Contains(channel)
            ? named.CapabilitiesOn(channel)
            : throw new ArgumentOutOfRangeException(nameof(channel), $"Provider {provider} does not carry {channel}.");

    /// <summary>The best form in which the options can be shown. Only a list has room for descriptions, so a choice that has some prefers it.</summary>
    /// <param name="options">The options of a choice.</param>
    public ChoiceForm FormOf(IReadOnlyList<ChoiceOption> options) =>
        ButtonsFor(options)?.Hold(options) == true ? ChoiceForm.Buttons
        : List?.Hold(options) == true ? ChoiceForm.List
        : ChoiceForm.Numbered;

    /// <summary>What fits on the buttons that show the options; nothing where there are none.</summary>
    /// <param name="options">The options of a choice.</param>
    public ChoiceLimits? ButtonsFor(IReadOnlyList<ChoiceOption> options) =>
        ActionButtons is not null && options.Any(option => option.Action is not null) ? ActionButtons : Buttons;
}
