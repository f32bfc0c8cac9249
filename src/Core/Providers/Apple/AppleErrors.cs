namespace Messaging.Providers.Apple;

// https://register.apple.com/resources/messages/msp-rest-api/common-specs: a status, and as a rule nothing beside it. The id of what
// was sent is the one that we gave it.
internal static class AppleErrors
{
    public static SendOutcome Interpret(HttpReply reply) => reply.Status switch
    {
        200 => new SendOutcome.Accepted(""),

        // The customer, and not the address: that is always there.
        404 or 410 => new SendOutcome.Refused(Code(reply), "Apple does not know this customer, or no longer."),
        _ => HttpOutcome.Of(reply),
    };

    private static string Code(HttpReply reply) => reply.Status.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
