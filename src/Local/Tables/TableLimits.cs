namespace Messaging.Local.Tables;

/// <summary>The limits of Table storage. Text is measured in UTF-16, as the service does.</summary>
internal static class TableLimits
{
    public const int KeyBytes = 1024;
    public const int PropertyBytes = 64 * 1024;
    public const int PropertyNameChars = 255;

    /// <summary>Beside the keys and the timestamp.</summary>
    public const int PropertiesPerEntity = 252;

    public const int EntityBytes = 1024 * 1024;
    public const int ActionsPerTransaction = 100;
    public const int TransactionBytes = 4 * 1024 * 1024;
    public const int EntitiesPerPage = 1000;
    public const int ComparisonsPerFilter = 15;

    /// <summary>The service ends a page early after some seconds of looking; here it does so after this many entities.</summary>
    public const int EntitiesSeenPerPage = 4000;
}
