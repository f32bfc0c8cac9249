using System.Text.Json;
using Messaging.Contacts;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Providers.Rcs;

internal static class RcsEvents
{
    public static string IdOf(JsonElement data) => data.Word("eventId") ?? Elements.KeyOf(data);

    public static Inbound OfCustomer(JsonElement data, string type, string from, Instant at) => type switch
    {
        "DELIVERED" => Receipt(data, Delivery.Delivered, from, at),
        "READ" => Receipt(data, Delivery.Read, from, at),
        "IS_TYPING" => new Inbound.Typing(from, at),
        "SUBSCRIBE" => new Inbound.Consent(IdOf(data), from, at, Wanted: true, Contact.Everything),
        "UNSUBSCRIBE" => new Inbound.Consent(IdOf(data), from, at, Wanted: false, Contact.Everything),
        _ => new Inbound.Notice(type),
    };

    // A message whose time ran out, and which was taken back, will not arrive. One that could not be taken back still may.
    public static Inbound OfServer(JsonElement data, string to, Instant at) => data.Required("eventType") switch
    {
        "TTL_EXPIRATION_REVOKED" and var code => Receipt(data, Delivery.Failed, to, at) with
        {
            Failure = new SendOutcome.Refused(code, "It was not delivered in the time that it was given."),
        },
        var type => new Inbound.Notice(type),
    };

    private static Inbound.Receipt Receipt(JsonElement data, Delivery delivery, string customer, Instant at) =>
        new(data.Required("messageId"), delivery, at) { Customer = customer };
}
