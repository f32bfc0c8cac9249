using System.Text.Json.Serialization;

namespace Messaging.Messages;

/// <summary>What a message says, the same for all channels and both directions. A closed set; what we do not understand becomes <see cref="Unsupported"/>, never nothing.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Media), "media")]
[JsonDerivedType(typeof(Location), "location")]
[JsonDerivedType(typeof(Choice), "choice")]
[JsonDerivedType(typeof(ChoiceReply), "choice-reply")]
[JsonDerivedType(typeof(Card), "card")]
[JsonDerivedType(typeof(Carousel), "carousel")]
[JsonDerivedType(typeof(Template), "template")]
[JsonDerivedType(typeof(ContactCards), "contacts")]
[JsonDerivedType(typeof(Reaction), "reaction")]
[JsonDerivedType(typeof(Order), "order")]
[JsonDerivedType(typeof(FormReply), "form-reply")]
[JsonDerivedType(typeof(Unsupported), "unsupported")]
public abstract record Content
{
    private Content()
    {
    }

    /// <summary>The same in a provider's own words, for what only that provider can show; others go by the content.</summary>
    public RawPayload? Raw { get; init; }

    /// <summary>The words in it, without blanks around them; empty where there are none.</summary>
    [JsonIgnore]
    public string Words => this switch
    {
        Text text => text.Body.Trim(),
        ChoiceReply reply => reply.Label.Trim(),
        Media { Caption: { } caption } => caption.Trim(),
        _ => "",
    };

    /// <summary>Plain text.</summary>
    /// <param name="Body">The text; may be empty where a provider sends an empty message.</param>
    public sealed record Text(string Body) : Content;

    /// <summary>A picture, a recording, a film, a file, a sticker.</summary>
    /// <param name="Type">What it is, by its content.</param>
    /// <param name="Source">Where its bytes are.</param>
    public sealed record Media(MediaType Type, MediaSource Source) : Content
    {
        /// <summary>The words beside it.</summary>
        public string? Caption { get; init; }

        /// <summary>The name of the file as the sender gave it; never used as a path.</summary>
        public string? FileName { get; init; }

        /// <summary>The address of a picture that stands for a film until it is played.</summary>
        public Uri? Poster { get; init; }

        /// <summary>The media type as the sender gave it, e.g. image/jpeg; not to be trusted.</summary>
        public string? ContentType { get; init; }
    }

    /// <summary>A place.</summary>
    /// <param name="Latitude">Degrees, north positive.</param>
    /// <param name="Longitude">Degrees, east positive.</param>
    public sealed record Location(double Latitude, double Longitude) : Content
    {
        /// <summary>The place's name.</summary>
        public string? Name { get; init; }

        /// <summary>The place's postal address.</summary>
        public string? Address { get; init; }
    }

    /// <summary>A text with options to pick from. Shown as buttons, as a list or as numbered text, as the channel can.</summary>
    /// <param name="Body">The question.</param>
    /// <param name="Options">What may be picked, at least one.</param>
    public sealed record Choice(string Body, IReadOnlyList<ChoiceOption> Options) : Content;

    /// <summary>An option that was picked by tapping it.</summary>
    /// <param name="OptionId">The option's id, as we sent it.</param>
    /// <param name="Label">The label as the customer saw it.</param>
    public sealed record ChoiceReply(string OptionId, string Label) : Content;

    /// <summary>A picture with a title and options.</summary>
    /// <param name="Title">The first line.</param>
    /// <param name="Body">The second.</param>
    /// <param name="Picture">The picture's address.</param>
    /// <param name="Options">What may be tapped.</param>
    public sealed record Card(string Title, string? Body, Uri? Picture, IReadOnlyList<ChoiceOption> Options) : Content;

    /// <summary>Cards side by side.</summary>
    /// <param name="Cards">At least one.</param>
    public sealed record Carousel(IReadOnlyList<Card> Cards) : Content
    {
        /// <summary>The words above the cards.</summary>
        public string? Body { get; init; }
    }

    /// <summary>A text that the channel has approved beforehand, by its name there; may be sent outside the service window.</summary>
    /// <param name="Name">The template's name (WhatsApp), or its content SID (Twilio).</param>
    /// <param name="Language">The language that it was approved in, as in BCP 47.</param>
    /// <param name="Parameters">The values of the placeholders in its text, in order.</param>
    public sealed record Template(string Name, string Language, IReadOnlyList<TemplateValue> Parameters) : Content
    {
        /// <summary>The value that stands above the text: words, a medium or a place; nothing where nothing there changes.</summary>
        public TemplateValue? Header { get; init; }

        /// <summary>What its buttons need; the others are as they were approved.</summary>
        public IReadOnlyList<TemplateButton> Buttons { get; init; } = [];

        /// <summary>All values in words, for who numbers them through: of the header, the text, the buttons. A value has its placeholder's name where that has one.</summary>
        [JsonIgnore]
        public IEnumerable<(string? Name, string Words)> Placeholders => new[] { Header }.OfType<TemplateValue>().Concat(Parameters)
            .Select(value => (value.Name, value.Words))
            .Concat(Buttons.OrderBy(button => button.Index).Select(button => ((string?)null, button.Value)));
    }

    /// <summary>Shared address-book entries.</summary>
    /// <param name="People">At least one.</param>
    public sealed record ContactCards(IReadOnlyList<ContactCard> People) : Content;

    /// <summary>A reaction of ours to a message of the customer's.</summary>
    /// <param name="MessageId">The provider's id of his message.</param>
    /// <param name="Emoji">The reaction; nothing to take it back.</param>
    public sealed record Reaction(string MessageId, string? Emoji) : Content;

    /// <summary>A basket that the customer sent from the channel's catalogue.</summary>
    /// <param name="Catalogue">The catalogue's id.</param>
    /// <param name="Items">What he wants.</param>
    /// <param name="Note">His words.</param>
    public sealed record Order(string Catalogue, IReadOnlyList<OrderItem> Items, string? Note) : Content;

    /// <summary>A form that the customer filled in inside the channel.</summary>
    /// <param name="Form">The form's name, or the token that we gave it.</param>
    /// <param name="Answers">The answers as JSON, as the channel gave them.</param>
    public sealed record FormReply(string? Form, string Answers) : Content;

    /// <summary>Something that the customer sent and that neither the provider nor we can show.</summary>
    /// <param name="Type">The provider's word for it.</param>
    /// <param name="Detail">What the provider says of it.</param>
    public sealed record Unsupported(string Type, string? Detail = null) : Content;
}

/// <summary>One option of a choice or card.</summary>
/// <param name="Id">What comes back when it is picked; not shown.</param>
/// <param name="Label">What is shown.</param>
public sealed record ChoiceOption(string Id, string Label)
{
    /// <summary>A second, smaller line, where the channel has one.</summary>
    public string? Description { get; init; }

    /// <summary>What tapping it does on the customer's device. One that opens or dials does not come back as an answer everywhere.</summary>
    public OptionAction? Action { get; init; }

    /// <summary>The time that it stands for. Where all options of a choice have one, a channel with a picker of times shows that; its label says the time everywhere else.</summary>
    public TimeSlot? Slot { get; init; }
}

/// <summary>What tapping an option does beside answering.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "does")]
[JsonDerivedType(typeof(Open), "open")]
[JsonDerivedType(typeof(Dial), "dial")]
[JsonDerivedType(typeof(SharePlace), "share-place")]
public abstract record OptionAction
{
    private OptionAction()
    {
    }

    /// <summary>Its name in the capabilities.</summary>
    [JsonIgnore]
    public ActionKind Kind => this switch
    {
        Open => ActionKind.Open,
        Dial => ActionKind.Dial,
        SharePlace => ActionKind.SharePlace,
        _ => throw new System.Diagnostics.UnreachableException(GetType().Name),
    };

    /// <summary>Opens a page.</summary>
    /// <param name="Address">Its address.</param>
    public sealed record Open(Uri Address) : OptionAction;

    /// <summary>Dials a number.</summary>
    /// <param name="Number">In E.164, with its plus.</param>
    public sealed record Dial(string Number) : OptionAction;

    /// <summary>Asks the customer to share where he is.</summary>
    public sealed record SharePlace : OptionAction;
}

/// <summary>The kinds of <see cref="OptionAction"/>.</summary>
public enum ActionKind
{
    /// <summary>Opens a page.</summary>
    Open,

    /// <summary>Dials a number.</summary>
    Dial,

    /// <summary>Asks for a place.</summary>
    SharePlace,
}

/// <summary>A message in a provider's own words. Sent as it is: nothing is checked but that it is JSON.</summary>
/// <param name="Provider">Whose words these are, e.g. whatsapp; every other provider ignores them.</param>
/// <param name="Json">A JSON object, which takes the place of what the provider would say of the content: not of whom it is sent to.</param>
public sealed record RawPayload(string Provider, string Json);

/// <summary>An address-book entry.</summary>
/// <param name="Name">The name as shown.</param>
/// <param name="Phones">Phone numbers.</param>
/// <param name="Emails">E-mail addresses.</param>
public sealed record ContactCard(string Name, IReadOnlyList<string> Phones, IReadOnlyList<string> Emails);

/// <summary>One line of a basket.</summary>
/// <param name="Product">The product's id in the catalogue.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Price">The price of one, in <paramref name="Currency"/>.</param>
/// <param name="Currency">As in ISO 4217.</param>
public sealed record OrderItem(string Product, int Quantity, decimal Price, string Currency);
