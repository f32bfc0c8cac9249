using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Messaging.Simulator.Meta;
using Messaging.Simulator.Twilio;
using Microsoft.AspNetCore.WebUtilities;

namespace Messaging.Local.Tests.Simulator;

/// <summary>Stands for our webhooks: remembers what came, and answers as told; 200 unless told otherwise.</summary>
internal sealed class Reception : HttpMessageHandler
{
    private readonly List<Received> _received = [];

    public IReadOnlyList<Received> Received => _received;

    public Queue<Func<Task<HttpResponseMessage>>> Answers { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.Single(), StringComparer.OrdinalIgnoreCase);
        _received.Add(new Received(request.RequestUri!.OriginalString, headers, body));
        return Answers.TryDequeue(out var answer) ? await answer() : new HttpResponseMessage(HttpStatusCode.OK);
    }
}

internal sealed record Received(string Url, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public IReadOnlyDictionary<string, string> Form =>
        new FormReader(Text).ReadForm().ToDictionary(part => part.Key, part => part.Value.Single()!);

    public JsonNode Value => JsonNode.Parse(Body)!["entry"]![0]!["changes"]![0]!["value"]!;

    public JsonNode Message => Value["messages"]![0]!;

    public JsonNode Status => Value["statuses"]![0]!;

    public bool IsSignedByTwilio => Headers[TwilioSignature.Header] == TwilioSignature.Of(Url, Form, SimulatedVendors.AuthToken);

    public bool IsSignedByMeta => Headers[MetaSignature.Header] == MetaSignature.Of(Body, SimulatedVendors.AppSecret);
}
