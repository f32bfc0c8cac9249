using System.Text.Json.Nodes;
using Messaging.Messages;
using Messaging.Providers;
using Messaging.Simulator.Sending;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator.Apple;

internal sealed class AppleVendor(Vendors vendors) : IVendor
{
    public const string Name = "apple";

    public AppleLarge Large { get; } = new();

    public IReadOnlyList<string> Secrets => ["MspId", "ApiSecret"];

    public int RateLimitCode => 429;

    public int ServerErrorCode => 500;

    public TimeSpan Patience => TimeSpan.FromSeconds(10);

    /// <summary>Apple does not say that it knows a repeated id, so each time it is another message here.</summary>
    public string NewId(VendorAccount account, string customer, Content content, bool fromCustomer) => vendors.Ids.Uuid();

    public VendorAnswer Refused(int code, string? details = null) =>
        new(code, code, details is null ? [] : new JsonObject { ["error"] = details });

    public VendorAnswer Accepted(SendCall call, string id, DateTimeOffset at) => new(200, 0, []);

    public string? Impossible(VendorAccount account, Content content) =>
        content is Content.Text or Content.Media or Content.ChoiceReply ? null : $"Apple's customers cannot write {content.GetType().Name}.";

    public Content Kept(VendorAccount account, string messageId, Content content)
    {
        if (content is not Content.Media medium)
        {
            return content;
        }

        var shelved = vendors.Media.Put(messageId, medium);
        return medium with { Source = new MediaSource.ProviderMedia(messageId), ContentType = shelved.ContentType };
    }

    public HttpRequestMessage Written(VendorAccount account, CustomerMessage message) =>
        AppleWebhooks.Message(
            account, message, Picked(account, message), vendors.BaseUrl, vendors.Clock.Now, answer => Large.Refer(message.Id, answer, vendors.BaseUrl));

    /// <summary>Apple does not say whether it posts again; a few times are likelier than never.</summary>
    public TimeSpan? Redelivery(int attempt, HttpReply reply) =>
        reply.Status is >= 200 and < 300 || attempt > 3 ? null : vendors.Settings.FirstRedelivery;

    /// <summary>The option that he tapped, as it was last shown to him.</summary>
    private ChoiceOption? Picked(VendorAccount account, CustomerMessage message) => message.Content is Content.ChoiceReply(var id, _)
        ? vendors.Phones.Read(account.Id, message.From, 0).Messages
            .SelectMany(shown => shown.Contents).OfType<Content.Choice>().SelectMany(choice => choice.Options)
            .LastOrDefault(option => option.Id == id)
        : null;
}
