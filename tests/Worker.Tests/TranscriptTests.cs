using System.Net;
using Messaging.Channels;
using Messaging.Conversations;
using Messaging.Shared;

namespace Messaging.Worker.Tests;

/// <summary>Each script is played on the genuine worker and on the local host, and has to come out the same.</summary>
[Collection(nameof(Stages))]
public sealed class TranscriptTests(Stages stages)
{
    private const string Welcome = "Hello there, and welcome!";
    private const string Topic = "What is it about?";

    [Fact]
    public Task A_texted_choice_is_answered() => Same(async stage =>
    {
        var phone = stage.Phone("twilio-sms", "+15005550101");
        await phone.Writes("hello");
        await phone.Hears(Welcome, Topic);
        await phone.Writes("banana");
        await phone.Hears("Please pick one of these");
        await phone.Writes("1");
        await phone.Hears("We are there");
        var shown = await stage.Shows(phone.Conversation, shown => shown.State.Lifecycle is Lifecycle.Lingering);
        return [.. phone.Transcript, .. shown.Lines()];
    });

    [Fact]
    public Task A_tapped_choice_leads_to_the_next_question() => Same(async stage =>
    {
        var phone = stage.Phone("whatsapp", "+15005550102");
        await phone.Writes("hello");
        await phone.Hears(Welcome, Topic);
        await phone.Picks("order", "My order");
        await phone.Hears("May I have your name?");
        await phone.Writes("Vera");
        await phone.Hears("Thank you.", "Nobody is free right now.");
        var shown = await stage.Shows(phone.Conversation, shown => shown.State.Handling is Handling.Queued);
        return [.. phone.Transcript, .. shown.Lines()];
    });

    [Fact]
    public Task A_webhook_that_comes_three_times_is_one_message() => Same(async stage =>
    {
        var phone = stage.Phone("whatsapp", "+15005550103");
        await phone.Writes("hello", times: 3);
        await phone.Hears(Welcome, Topic);
        await phone.Writes("1", times: 3);
        await phone.Hears("We are there");
        var shown = await stage.Shows(phone.Conversation, shown => shown.State.Lifecycle is Lifecycle.Lingering);
        return [.. phone.Transcript, .. shown.Lines()];
    });

    [Fact]
    public Task Who_says_STOP_hears_nothing_more_until_he_says_START() => Same(async stage =>
    {
        var phone = stage.Phone("twilio-sms", "+15005550104");
        await phone.Writes("hello");
        await phone.Hears(Welcome, Topic);
        await phone.Writes("STOP");
        await phone.Hears("You get no more messages");
        await phone.Writes("1");
        await stage.Shows(phone.Conversation, shown => shown.State.Lifecycle is Lifecycle.Lingering);
        await phone.Writes("START");
        await phone.Hears("You get messages from this number again", Welcome, Topic);
        var shown = await stage.Shows(phone.Conversation, shown => shown.State.Lifecycle is Lifecycle.Active);
        return [.. phone.Transcript, .. shown.Lines()];
    });

    [Fact]
    public Task What_is_not_signed_is_refused_and_leaves_no_trace() => Same(async stage =>
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "webhooks/twilio/twilio-sms")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["MessageSid"] = "SM1", ["From"] = "+15005550105", ["To"] = "+15550001111", ["Body"] = "hello" }),
        };
        request.Headers.Add("X-Twilio-Signature", "bm90IHRoZSBvbmU=");
        using var refused = await stage.Http.SendAsync(request);
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        var phone = stage.Phone("twilio-sms", "+15005550105");
        await phone.Writes("it is really me");
        await phone.Hears(Welcome, Topic);
        var shown = await stage.Shows(phone.Conversation, _ => true);
        return [await refused.Content.ReadAsStringAsync(), .. phone.Transcript, .. shown.Lines()];
    });

    [Fact]
    public Task A_bot_asks_another_system_for_who_is_writing() => Same(async stage =>
    {
        var phone = stage.Phone("twilio-whatsapp", "+15005550106");
        await phone.Writes("hi");
        await phone.Hears("What is your e-mail address?");
        await phone.Writes("vip@example.com");
        await phone.Hears("Thank you.", "Nobody is free right now.");
        var shown = await stage.Shows(phone.Conversation, shown => shown.State.Handling is Handling.Queued);
        return [.. phone.Transcript, .. shown.Lines()];
    });

    [Fact]
    public Task A_visitor_is_handed_over_to_an_agent_who_answers_and_solves() => Same(async stage =>
    {
        var (visitor, anna) = (stage.Visitor(), stage.Desk("anna"));
        await Say(visitor, "hello", 2);
        await Say(visitor, "something else", 3);
        await Say(visitor, "Vera", 5);
        var conversation = ConversationId.Opened(LaneId.Of(new Address(AccountId.Parse("webchat"), Channel.WebChat, visitor.Session)), 1);

        await Done(anna.Does(conversation, "take"));
        await Done(anna.Does(conversation, "reply", new { text = "Good day Vera, what can I do for you?" }));
        await Heard(visitor, 7);
        await Say(visitor, "Nothing, thank you!", 7);
        await stage.Shows(conversation, shown => shown.Timeline.Any(line => line.What is TimelineItem.FromCustomer { Content: Messages.Content.Text("Nothing, thank you!") }));
        await Done(anna.Does(conversation, "solve"));
        var shown = await stage.Shows(conversation, shown => shown.State.Lifecycle is Lifecycle.Closed);
        return [.. await visitor.Heard(), .. shown.Lines()];
    });

    private async Task Same(Func<Stage, Task<IReadOnlyList<string>>> script)
    {
        var played = await Task.WhenAll(script(stages.Genuine), script(stages.Local));
        played[0].ShouldBe(played[1]);
        stages.Host.Failures.ShouldBeEmpty();
    }

    private static async Task Say(Visitor visitor, string text, int heard)
    {
        await Done(visitor.Writes(text));
        await Heard(visitor, heard);
    }

    private static Task Heard(Visitor visitor, int messages) => RealTime.Until(async () => (await visitor.Heard()).Count >= messages);

    private static async Task Done(Task<HttpResponseMessage> asked)
    {
        using var response = await asked;
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
