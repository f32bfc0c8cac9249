using Microsoft.Playwright;

namespace Messaging.Desk.Tests;

public sealed class DeskTests(ServedDesk served) : IClassFixture<ServedDesk>
{
    private const string Sms = "twilio-sms";
    private const string BotsQuestion = "What is it about?";

    [Fact]
    public async Task What_a_customer_writes_is_answered_on_his_phone_and_stands_in_the_timeline()
    {
        await using var page = await served.OpenAsync();
        await page.PickUpAsync(Sms, "+15005550101");

        await page.WriteAsCustomerAsync("Good morning");

        await DeskPage.SeesAsync(page.Phone, "Good morning");
        await DeskPage.SeesAsync(page.Phone, BotsQuestion);
        await DeskPage.SeesAsync(page.Timeline, "Good morning");
        await DeskPage.SeesAsync(page.Timeline, BotsQuestion);
        await DeskPage.SeesAsync(page.State, "+15005550101");
        page.Errors.ShouldBeEmpty();
        page.AskedOnlyItsOwnHost().ShouldBeTrue();
    }

    [Fact]
    public async Task An_agent_takes_over_and_the_reply_is_on_the_phone()
    {
        await using var page = await served.OpenAsync();
        await page.PickUpAsync(Sms, "+15005550102");
        await page.WriteAsCustomerAsync("Is anybody there?");
        await DeskPage.SeesAsync(page.Timeline, BotsQuestion);

        await page.PressAsync("Take");
        await DeskPage.SeesAsync(page.State, "Anna");
        await page.WriteAsAgentAsync("Yes, I am.");

        await DeskPage.SeesAsync(page.Phone, "Yes, I am.");
        await DeskPage.SeesAsync(page.Timeline, "Yes, I am.");
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refusal_is_shown_in_the_words_of_the_API_and_the_text_stays()
    {
        await using var page = await served.OpenAsync();
        await page.PickUpAsync(Sms, "+15005550103");
        await page.WriteAsCustomerAsync("Hello");
        await DeskPage.SeesAsync(page.Timeline, BotsQuestion);

        await page.WriteAsAgentAsync("Too early");

        await DeskPage.SeesAsync(page.Toast, "The bot has the conversation; take it first.");
        await Assertions.Expect(page.AgentsText).ToHaveValueAsync("Too early");
    }

    [Fact]
    public async Task What_is_half_written_survives_what_arrives_meanwhile()
    {
        await using var page = await served.OpenAsync();
        await page.PickUpAsync(Sms, "+15005550104");
        await page.WriteAsCustomerAsync("Hello");
        await DeskPage.SeesAsync(page.Timeline, BotsQuestion);
        await page.AgentsText.FillAsync("Half a sen");

        await served.Vendors.WriteAsync(Sms, "+15005550104", "And one thing more");

        await DeskPage.SeesAsync(page.Timeline, "And one thing more");
        await Assertions.Expect(page.AgentsText).ToHaveValueAsync("Half a sen");
        await Assertions.Expect(page.AgentsText).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_visitor_of_the_web_page_taps_an_option_and_is_answered_in_the_widget()
    {
        await using var page = await served.OpenAsync();
        await page.PickUpAsync("webchat");

        await page.WriteAsCustomerAsync("Good evening");
        await DeskPage.SeesAsync(page.Phone, BotsQuestion);
        await page.PressAsync("Opening hours");

        await DeskPage.SeesAsync(page.Phone, "We are there");
        await DeskPage.SeesAsync(page.Timeline, "We are there");
    }

    [Fact]
    public async Task In_web_chat_each_side_sees_that_the_other_types_and_the_visitor_that_he_was_read()
    {
        await using var page = await served.OpenAsync();
        await page.PickUpAsync("webchat");
        await page.WriteAsCustomerAsync("Is anybody there?");
        await DeskPage.SeesAsync(page.Timeline, "Is anybody there?");

        await page.TypeAsync(page.CustomersText, "I would");
        await DeskPage.SeesAsync(page.Timeline, "The customer is typing");
        await page.PressAsync("Take");
        await DeskPage.SeesAsync(page.State, "Anna");
        await page.TypeAsync(page.AgentsText, "Yes, I");
        await DeskPage.SeesAsync(page.Phone, "The company is typing");

        await Assertions.Expect(page.Phone.Locator("[data-side=own] .ticks").First).ToHaveAttributeAsync("data-delivery", "read");
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_visitors_file_stands_on_both_sides_after_a_reload_too()
    {
        await using var page = await served.OpenAsync();
        await page.PickUpAsync("webchat");

        await page.ChooseFileAsync("broken lamp.txt", "It flickers."u8.ToArray());

        await DeskPage.SeesAsync(page.Phone, "broken lamp.txt");
        await DeskPage.SeesAsync(page.Timeline, "broken lamp.txt");
        await page.ReloadAsync();
        await DeskPage.SeesAsync(page.Phone, "broken lamp.txt");
        (await page.Phone.GetByText("broken lamp.txt").CountAsync()).ShouldBe(1);
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Picking_a_conversation_takes_up_its_customers_phone()
    {
        await using var page = await served.OpenAsync();
        await served.Vendors.WriteAsync(Sms, "+15005550106", "I am the one to pick");
        await page.PickUpAsync(Sms, "+15005550107");
        await DeskPage.SeesAsync(page.OpenConversations, "+15005550106");

        await page.OpenConversations.GetByText("+15005550106").ClickAsync();

        await DeskPage.SeesAsync(page.Phone, "I am the one to pick");
        await DeskPage.SeesAsync(page.Timeline, "I am the one to pick");
    }
}
