using Messaging.Functions.Settings;
using NodaTime;

namespace Messaging.Functions.Media;

/// <summary>What becomes of pictures, recordings and files.</summary>
/// <param name="LinkKey">Signs links to them.</param>
/// <param name="Largest">The most bytes that one may have.</param>
/// <param name="KeepFor">How long they are kept.</param>
/// <param name="Scanner">Who looks at each before it is kept; nobody where there is none.</param>
public sealed record MediaSettings(string LinkKey, int Largest, Duration KeepFor, Uri? Scanner)
{
    private const int ShortestKey = 32;
    private const int Megabyte = 1024 * 1024;

    private static readonly Setting<string> Key = new(
        "Messaging:Media:LinkKey", Kinds.AtLeast(ShortestKey), "a key of our own choice; it signs the links to media, which end when it changes", new string('*', ShortestKey)) { IsSecret = true, Need = Need.Everywhere };

    private static readonly Setting<int> Megabytes = new(
        "Messaging:Media:Megabytes", Kinds.Number(1, 100), "the largest file that is kept; of a larger one the timeline says so", "50") { Default = "25" };

    private static readonly Setting<Duration> Keep = new(
        "Messaging:Media:KeepFor", Kinds.Length, "how long they are kept", "90.00:00:00") { Default = "365.00:00:00" };

    private static readonly Setting<Uri> ScannerUrl = new(
        "Messaging:Media:Scanner", Kinds.Url,
        "who looks at each file before it is kept: the file is posted there; 200 or 204 lets it pass, 422 refuses it, and after anything else it is posted again later", "https://scanner.example.com/scan");

    internal static SettingGroup Group { get; } = new(
        "Media", "What customers send is copied to the storage of this deployment, and shown by links that hold for an hour; a link that stands in a message to a customer, whose channel cannot show the file, holds for two weeks.", [Key, Megabytes, Keep, ScannerUrl]);

    internal static MediaSettings Read(SettingsReading settings) => new(
        settings.Get(Key) ?? "", settings.Get(Megabytes) * Megabyte, settings.Get(Keep), settings.Get(ScannerUrl));
}
