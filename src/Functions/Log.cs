using Microsoft.Extensions.Logging;

namespace Messaging.Functions;

/// <summary>Every line that we log: ids and codes, never what somebody wrote.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Conversation {Conversation}: another turn was faster")]
    public static partial void TurnOvertaken(this ILogger logger, string conversation);

    [LoggerMessage(Level = LogLevel.Information, Message = "Conversation {Conversation} was rung, but no lane leads to it")]
    public static partial void NothingToOpen(this ILogger logger, string conversation);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Webhook of {Provider} for {Account}: wrong signature")]
    public static partial void WrongSignature(this ILogger logger, string provider, string account);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Webhook of {Provider} for {Account}: its signature came with another content before")]
    public static partial void Resealed(this ILogger logger, string provider, string account);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Webhook of {Provider} for {Account}: not stored in time, the provider was asked to come again")]
    public static partial void PutOff(this ILogger logger, Exception failure, string provider, string account);

    [LoggerMessage(Level = LogLevel.Error, Message = "Conversation {Conversation}: the bus does not take its events; they wait")]
    public static partial void EventsHeldBack(this ILogger logger, Exception failure, string conversation);

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {Message} on the bus is no event that can be read; it comes again until the bus puts it aside")]
    public static partial void UnreadableEvent(this ILogger logger, Exception failure, string message);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Webhook of {Account}: an element went to quarantine as {Quarantine}: {Reason}")]
    public static partial void Quarantined(this ILogger logger, string account, string quarantine, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Account {Account}: notice {Type} of {About}")]
    public static partial void AccountNotice(this ILogger logger, string account, string type, string about);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Account} sent message {Message}: {Outcome}")]
    public static partial void Sent(this ILogger logger, string account, string message, string outcome);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Account} did not give the sign {Signal}: {Why}")]
    public static partial void SignLost(this ILogger logger, Exception? failure, AccountId account, Providers.Signal signal, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Conversation {Conversation}: a decision failed; it was handed to people")]
    public static partial void DecisionFailed(this ILogger logger, Exception failure, string conversation);

    [LoggerMessage(Level = LogLevel.Information, Message = "Cleared away what was kept for a while: {Count}")]
    public static partial void Cleared(this ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The push service of {Account} refused message {Message}: status {Status}")]
    public static partial void PushRefused(this ILogger logger, string account, string message, int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not ready: {Check}")]
    public static partial void NotReady(this ILogger logger, Exception failure, string check);

    [LoggerMessage(Level = LogLevel.Information, Message = "Swept {Looked} conversations, rang {Rang}")]
    public static partial void Swept(this ILogger logger, int looked, int rang);
}
