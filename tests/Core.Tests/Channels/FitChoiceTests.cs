using Messaging.Channels;
using Messaging.Messages;
using NodaTime;

namespace Messaging.Core.Tests.Channels;

public sealed class FitChoiceTests
{
    private static readonly Capabilities Sms = Capabilities.Of(Channel.Sms, "twilio");
    private static readonly Capabilities WhatsApp = Capabilities.Of(Channel.WhatsApp, "whatsapp");

    [Theory]
    [InlineData(3, 20, ChoiceForm.Buttons)]
    [InlineData(3, 21, ChoiceForm.List)]
    [InlineData(4, 20, ChoiceForm.List)]
    [InlineData(10, 24, ChoiceForm.List)]
    [InlineData(10, 25, ChoiceForm.Numbered)]
    [InlineData(11, 5, ChoiceForm.Numbered)]
    [InlineData(0, 0, ChoiceForm.Numbered)]
    public void Options_are_shown_in_the_best_form_that_holds_them(int options, int label, ChoiceForm form)
    {
        var choice = Choice(options, label);

        WhatsApp.FormOf(choice.Options).ShouldBe(form);
        Fit.To(choice, WhatsApp).Parts.Single().ShouldBeOfType(form == ChoiceForm.Numbered ? typeof(Content.Text) : typeof(Content.Choice));
    }

    [Theory]
    [InlineData(11, 5)]
    [InlineData(4, 25)]
    public void Too_many_or_too_long_options_become_a_numbered_text(int options, int label)
    {
        var choice = Choice(options, label);

        var fit = Fit.To(choice, WhatsApp);

        var numbered = choice.Options.Select((option, index) => $"{index + 1}. {option.Label}");
        fit.Parts.ShouldBe([new Content.Text("Which one?\n" + string.Join('\n', numbered))]);
        fit.Losses.ShouldBe(["The options are shown as numbered text."]);
        Fit.To(choice, Sms).Parts.ShouldBe(fit.Parts);
    }

    [Fact]
    public void Options_that_a_vendor_would_refuse_become_a_numbered_text()
    {
        Content.Choice[] choices =
        [
            new("Which?", [new("a", "Same"), new("b", "Same")]),
            new("Which?", [new("a", "One"), new("a", "Two")]),
            new("Which?", [new("a", "One"), new("b", " ")]),
            new("Which?", [new("", "One")]),
            new("Which?", [new(new string('i', 257), "One")]),
            new("", [new("a", "One")]),
            new("Which?", [new("a", "One") { Description = new string('d', 73) }]),
        ];

        choices.ShouldAllBe(choice => Fit.To(choice, WhatsApp).Parts.Single() is Content.Text);
    }

    [Fact]
    public void A_description_prefers_a_list_and_else_stays_beside_its_number()
    {
        ChoiceOption[] options = [new("a", "Red") { Description = "Like a rose" }];

        WhatsApp.FormOf(options).ShouldBe(ChoiceForm.List);
        Fit.To(new Content.Choice("Which?", options), Sms).Parts.ShouldBe([new Content.Text("Which?\n1. Red - Like a rose")]);
    }

    [Theory]
    [InlineData(3, 1024, ChoiceForm.Buttons)]
    [InlineData(4, 4096, ChoiceForm.List)]
    public void A_long_question_is_sent_ahead_and_the_options_stay_under_its_end(int options, int body, ChoiceForm form)
    {
        var choice = Choice(options, 5) with { Body = string.Join(' ', Enumerable.Repeat("word", body / 2)) };

        var fit = Fit.To(choice, WhatsApp);

        fit.Parts.Count.ShouldBe(3);
        fit.Parts.SkipLast(1).ShouldAllBe(part => part is Content.Text);
        var last = fit.Parts[^1].ShouldBeOfType<Content.Choice>();
        last.Body.Length.ShouldBeLessThanOrEqualTo(body);
        last.Options.ShouldBe(choice.Options);
        WhatsApp.FormOf(last.Options).ShouldBe(form);
    }

    [Fact]
    public void Times_are_said_by_their_labels_where_there_is_no_picker_of_times()
    {
        var monday = new LocalDateTime(2026, 1, 5, 10, 0).WithOffset(Offset.FromHours(1));
        var choice = new Content.Choice("When?", [
            new("mon", "Monday at ten") { Slot = new TimeSlot(monday, Duration.FromHours(1)) },
            new("tue", "Tuesday at ten") { Slot = new TimeSlot(monday.PlusHours(24), Duration.FromHours(1)) },
        ]);

        Fit.To(choice, WhatsApp).Parts.Single().ShouldBeOfType<Content.Choice>().Options.ShouldBe(choice.Options);
        Fit.To(choice, Sms).Parts.ShouldBe([new Content.Text("When?\n1. Monday at ten\n2. Tuesday at ten")]);
        ChoiceAnswer.Match(new Content.Text("2"), choice.Options).ShouldBe(choice.Options[1]);
    }

    private static Content.Choice Choice(int options, int label) => new(
        "Which one?",
        [.. Enumerable.Range(1, options).Select(index => new ChoiceOption($"o{index}", $"{index}".PadRight(label, 'x')))]);
}
