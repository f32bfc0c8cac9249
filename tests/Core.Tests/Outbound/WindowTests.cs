using Messaging.Conversations;
using Messaging.Messages;
using Messaging.Outbound;
using Messaging.Providers;
using Messaging.Windows;
using NodaTime;
using static Messaging.Core.Tests.Outbound.SendTable;

namespace Messaging.Core.Tests.Outbound;

/// <summary>Whether a message may go is decided in the moment of sending.</summary>
public sealed class WindowTests
{
    private static readonly Duration Day = Duration.FromHours(24);
    private static readonly Content.Template Template = new("news", "en", []);
    private static readonly SendOutcome WindowClosed = new SendOutcome.WindowClosed("131047");

    private static readonly ServiceWindow ForPeople = new(Now, Day) { ForPeople = Duration.FromDays(7) };

    [Fact]
    public void The_last_moment_of_the_window_is_before_its_end()
    {
        var window = new ServiceWindow(Now, Day);

        Row(new Dispatch.Waiting(Now)).Next(Now + Day - Duration.Epsilon, window).Dispatch.ShouldBeOfType<Dispatch.Claimed>();
        Row(new Dispatch.Waiting(Now)).Next(Now + Day, window).Dispatch.ShouldBeOfType<Dispatch.Held>();
    }

    [Fact]
    public void A_message_that_is_held_waits_for_the_customer_and_for_nothing_else()
    {
        var held = Row(new Dispatch.Held(Now + Day));

        held.Due().ShouldBeNull();
        held.IsSettled().ShouldBeFalse();
        held.Next(Now + Day + Day, new ServiceWindow(Now, Day)).ShouldBe(held);
        held.Next(Now + Day + Day, new ServiceWindow(Now + Day + Day, Day)).Dispatch.ShouldBeOfType<Dispatch.Claimed>();
    }

    [Fact]
    public void Outside_of_the_window_a_template_goes_in_its_place()
    {
        var row = Row(new Dispatch.Waiting(Now));
        row = row with { Message = row.Message with { Outside = Template } };

        var claimed = row.Next(Now + Day, new ServiceWindow(Now, Day));

        claimed.Dispatch.ShouldBeOfType<Dispatch.Claimed>();
        claimed.Message.Content.ShouldBe(Template);
    }

    [Fact]
    public void A_template_needs_no_window()
    {
        var row = Row(new Dispatch.Waiting(Now));
        row = row with { Message = row.Message with { Content = Template } };

        row.Next(Now, new ServiceWindow(null, Day)).Dispatch.ShouldBeOfType<Dispatch.Claimed>();
        row.After(WindowClosed, Now).Dispatch.ShouldBeOfType<Dispatch.GivenUp>();
    }

    [Fact]
    public void Where_the_provider_says_that_the_window_is_closed_the_template_goes_next()
    {
        var row = Row(new Dispatch.Claimed(Now));
        row = (row with { Message = row.Message with { Outside = Template } }).After(WindowClosed, Now);

        row.Due().ShouldBe(Now);
        row.Message.Content.ShouldBe(Template);
    }

    [Fact]
    public void A_provider_that_says_that_the_window_is_closed_is_not_asked_again_before_the_customer_has_written()
    {
        var window = new ServiceWindow(Now, Day);
        var held = Row(new Dispatch.Claimed(Now)).After(WindowClosed, Now + Duration.FromHours(1));

        held.Next(Now + Duration.FromHours(2), window).ShouldBe(held);
        held.Next(Now + Duration.FromHours(3), window with { Heard = Now + Duration.FromHours(3) }).Dispatch.ShouldBeOfType<Dispatch.Claimed>();
    }

    [Theory]
    [InlineData(23, "Claimed", false)]
    [InlineData(24, "Claimed", true)]
    [InlineData(167, "Claimed", true)]
    [InlineData(168, "Held", false)]
    public void A_person_may_answer_longer_where_the_channel_leaves_people_more_time_and_is_then_marked(int hours, string dispatch, bool belated)
    {
        var row = Row(new Dispatch.Waiting(Now)) with { Author = new Author.Person("anna", "Anna") };

        var after = row.Next(Now + Duration.FromHours(hours), ForPeople);

        after.Dispatch.GetType().Name.ShouldBe(dispatch);
        after.Message.Belated.ShouldBe(belated);
    }

    [Fact]
    public void The_longer_time_is_no_bots()
    {
        foreach (var author in new Author[] { new Author.Bot(), new Author.Machine() })
        {
            (Row(new Dispatch.Waiting(Now)) with { Author = author }).Next(Now + Day, ForPeople).Dispatch.ShouldBeOfType<Dispatch.Held>();
        }
    }

    [Fact]
    public void What_was_too_late_even_for_a_person_is_no_longer_marked_once_the_customer_has_written()
    {
        var row = Row(new Dispatch.Waiting(Now)) with { Author = new Author.Person("anna", "Anna") };
        var refused = row.Next(Now + Day, ForPeople).After(WindowClosed, Now + Day);

        var claimed = refused.Next(Now + Day + Day, ForPeople with { Heard = Now + Day + Day });

        claimed.Dispatch.ShouldBeOfType<Dispatch.Claimed>();
        claimed.Message.Belated.ShouldBeFalse();
    }
}
