namespace Messaging.Channels;

/// <summary>Channels as settings, flows, events and metrics call them.</summary>
public static class ChannelNames
{
    private static readonly string[] Names = Array.ConvertAll(Enum.GetNames<Channel>(), name => name.ToLowerInvariant());

    /// <summary>Its name in small letters, e.g. whatsapp.</summary>
    /// <param name="channel">The channel.</param>
    public static string Name(this Channel channel) => Names[(int)channel];
}
