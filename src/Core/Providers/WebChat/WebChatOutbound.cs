using System.Diagnostics;

namespace Messaging.Providers.WebChat;

internal static class WebChatOutbound
{
    // Whatever it is, a message or a sign, the widget fetches it from the mailbox and shows it itself.
    public static SendPlan Plan() => new SendPlan.Mailbox();

    public static SendOutcome Interpret() => throw new UnreachableException("A mailbox makes no calls, so there is no reply to one.");
}
