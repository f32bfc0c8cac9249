using System.Text.Json.Serialization;
using Messaging.Messages;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Http;

/// <summary>What a customer is to write: exactly one of text, choice, location, media.</summary>
internal sealed record WriteRequest
{
    public string? Account { get; init; }

    public string? Customer { get; init; }

    public string? Text { get; init; }

    public Tap? Choice { get; init; }

    public Place? Location { get; init; }

    public Picture? Media { get; init; }

    public string? Id { get; init; }

    public DateTimeOffset? At { get; init; }

    public int? Times { get; init; }

    public string? Name { get; init; }

    public string? ReplyTo { get; init; }

    [JsonIgnore]
    public WriteOptions Options => new() { Id = Id, At = At, Times = Times ?? 1, Name = Name, ReplyTo = ReplyTo };

    /// <summary>All contents that are given; one is right.</summary>
    public IReadOnlyList<Content> Contents() =>
    [
        .. Text is null ? Array.Empty<Content>() : [new Content.Text(Text)],
        .. Choice is null ? Array.Empty<Content>() : [new Content.ChoiceReply(Choice.Id, Choice.Label)],
        .. Location is null ? Array.Empty<Content>() : [Location.Content],
        .. Media is null ? Array.Empty<Content>() : [Media.Content],
    ];

    internal sealed record Tap(string Id, string Label);

    internal sealed record Place(double Latitude, double Longitude)
    {
        public string? Name { get; init; }

        public string? Address { get; init; }

        [JsonIgnore]
        public Content Content => new Content.Location(Latitude, Longitude) { Name = Name, Address = Address };
    }

    /// <summary>A picture: the built-in one, or that at an address.</summary>
    internal sealed record Picture
    {
        public Uri? Url { get; init; }

        public string? Caption { get; init; }

        [JsonIgnore]
        public Content Content => new Content.Media(MediaType.Image, Source) { Caption = Caption };

        private MediaSource Source => Url is null ? new MediaSource.ProviderMedia("picture") : new MediaSource.Link(Url);
    }
}
