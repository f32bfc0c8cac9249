using Messaging.Channels;
using Messaging.Simulator.Sending;

namespace Messaging.Simulator.Http;

/// <summary>An account without its secrets.</summary>
internal sealed record AccountView(string Id, string Provider, Channel Channel, string Handle, string DisplayNumber, Uri WebhookUrl);

internal sealed record SentView(IReadOnlyList<SentMessage> Sent, IReadOnlyList<RefusedCall> Refused);
