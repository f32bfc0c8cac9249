using System.Net;
using System.Text.Json;
using Messaging.Conversations;
using Messaging.Outbound;
using Messaging.Shared;
using Messaging.Simulator;

namespace Messaging.Worker.Tests;

/// <summary>Where a script is played: the product at its address, and the simulated vendors by whom customers reach it.</summary>
internal sealed class Stage : IDisposable
{
    private readonly DeskClient _watching;

    public Stage(Uri url, Vendors vendors)
    {
        Http = new HttpClient { BaseAddress = url };
        Vendors = vendors;
        _watching = Desk("ben");
    }

    public HttpClient Http { get; }

    public Vendors Vendors { get; }

    public Phone Phone(string account, string number) => new(this, account, number);

    public Visitor Visitor() => new(Http, NothingSettles);

    /// <summary>One of our agents.</summary>
    public DeskClient Desk(string agent) => new(Http, NothingSettles, agent);

    /// <summary>The conversation as the desk shows it once it is so and nothing is left to be sent.</summary>
    public async Task<OpenConversation> Shows(ConversationId conversation, Func<OpenConversation, bool> so)
    {
        OpenConversation? shown = null;
        await RealTime.Until(async () =>
        {
            shown = await Open(conversation);
            return shown is not null && so(shown) && shown.Messages.All(message => message.IsSettled());
        });
        return shown!;
    }

    public void Dispose() => Http.Dispose();

    private async Task<OpenConversation?> Open(ConversationId conversation)
    {
        using var response = await _watching.Asks(new HttpRequestMessage(HttpMethod.Get, $"desk/conversations/{conversation}"));
        return response.StatusCode == HttpStatusCode.NotFound
            ? null
            : JsonSerializer.Deserialize(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(), MessagingJson.Default.OpenConversation);
    }

    /// <summary>What follows is waited for where it shows.</summary>
    private static Task NothingSettles() => Task.CompletedTask;
}
