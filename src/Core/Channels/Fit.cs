using Messaging.Messages;

namespace Messaging.Channels;

/// <summary>Turns a content into what a channel can show, the same way on every channel. Total, and idempotent: what it gives fits as it is.</summary>
public static class Fit
{
    /// <summary>The content as the channel can show it, and what is lost on the way.</summary>
    /// <param name="content">What is to be said.</param>
    /// <param name="can">What the channel can show.</param>
    public static FitResult To(Content content, Capabilities can) => content switch
    {
        Content.Text text => FitText.To(text.Body, can),
        Content.Media media => FitMedia.To(media, can),
        Content.Choice choice => FitChoice.To(choice, can),
        Content.Card card => FitCard.To(card, can),
        Content.Carousel carousel => FitCarousel.To(carousel, can),
        Content.Location when can.Locations => FitResult.Whole(content),
        Content.Location place => FitText.To(PlainText.Of(place), can).After("The place is shown as a link."),
        Content.ContactCards { People.Count: 0 } => FitResult.Nothing("An empty list of contacts is not sent."),
        Content.ContactCards when can.Contacts => FitResult.Whole(content),
        Content.ContactCards contacts => FitText.To(PlainText.Of(contacts), can).After("The contacts are shown as text."),
        Content.Template when can.Templates => FitResult.Whole(content),
        Content.Template template => FitResult.Nothing($"The channel has no templates, so {template.Name} is not sent."),
        Content.Reaction reaction => FitReaction.To(reaction, can),
        Content.ChoiceReply reply => FitText.To(reply.Label, can),
        Content.Order order => FitText.To(PlainText.Of(order), can).After("The order is shown as text."),
        _ => FitResult.Nothing("Only customers send this kind of message."),
    };
}
