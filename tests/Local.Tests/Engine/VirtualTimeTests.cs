using Messaging.Local.Engine;

namespace Messaging.Local.Tests.Engine;

public sealed class VirtualTimeTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private readonly Quiet _quiet = new();
    private readonly VirtualTime _time;
    private readonly List<string> _fired = [];

    public VirtualTimeTests() => _time = new VirtualTime(_quiet, Start);

    [Fact]
    public async Task Time_stands_still_until_it_is_advanced()
    {
        _time.GetUtcNow().ShouldBe(Start);
        await _time.AdvanceAsync(TimeSpan.FromHours(24));
        _time.GetUtcNow().ShouldBe(Start.AddDays(1));
    }

    [Fact]
    public async Task Timers_fire_in_order_each_at_its_own_moment()
    {
        At(minutes: 20, "second");
        At(minutes: 10, "first");
        At(minutes: 20, "third");
        At(minutes: 31, "never");

        await _time.AdvanceAsync(TimeSpan.FromMinutes(30));

        _fired.ShouldBe(["first 09:10", "second 09:20", "third 09:20"]);
    }

    [Fact]
    public async Task A_timer_set_by_a_timer_fires_in_the_same_advance()
    {
        using var timer = _time.CreateTimer(_ => At(minutes: 5, "chained"), null, TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan);

        await _time.AdvanceAsync(TimeSpan.FromMinutes(10));

        _fired.ShouldBe(["chained 09:10"]);
    }

    [Fact]
    public async Task Work_caused_by_one_timer_comes_to_rest_before_the_next_fires()
    {
        At(minutes: 2, "next");
        using var timer = _time.CreateTimer(_ => InBackground("work"), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);

        await _time.AdvanceAsync(TimeSpan.FromMinutes(2));

        _fired.ShouldBe(["work 09:01", "next 09:02"]);
    }

    [Fact]
    public async Task Settling_waits_for_work_and_fires_what_is_due_now_without_moving()
    {
        InBackground("work");
        At(minutes: 0, "due");
        At(minutes: 1, "later");

        await _time.SettleAsync();

        _fired.ShouldBe(["work 09:00", "due 09:00"]);
    }

    [Fact]
    public async Task Periodic_timers_go_on_until_disposed()
    {
        var timer = _time.CreateTimer(_ => Note("tick"), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2));
        await _time.AdvanceAsync(TimeSpan.FromMinutes(5));
        await timer.DisposeAsync();
        await _time.AdvanceAsync(TimeSpan.FromMinutes(5));

        _fired.ShouldBe(["tick 09:01", "tick 09:03", "tick 09:05"]);
        timer.Change(TimeSpan.Zero, TimeSpan.Zero).ShouldBeFalse();
    }

    [Fact]
    public async Task A_changed_timer_fires_only_at_its_new_moment()
    {
        using var timer = _time.CreateTimer(_ => Note("moved"), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        timer.Change(TimeSpan.FromMinutes(3), Timeout.InfiniteTimeSpan);

        await _time.AdvanceAsync(TimeSpan.FromMinutes(5));

        _fired.ShouldBe(["moved 09:03"]);
    }

    [Fact]
    public async Task Delays_and_cancellations_of_the_library_follow_it()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMinutes(2), _time);
        var delay = Task.Delay(TimeSpan.FromMinutes(1), _time);

        await _time.AdvanceAsync(TimeSpan.FromMinutes(1));
        (delay.IsCompleted, cancellation.IsCancellationRequested).ShouldBe((true, false));
        await _time.AdvanceAsync(TimeSpan.FromMinutes(1));
        cancellation.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public async Task Two_advances_at_once_are_refused()
    {
        using (_quiet.Busy())
        {
            var first = _time.AdvanceAsync(TimeSpan.FromMinutes(1));
            await Should.ThrowAsync<InvalidOperationException>(() => _time.SettleAsync());
            first.IsCompleted.ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_piece_of_work_ends_once_however_often_it_is_disposed()
    {
        var one = _quiet.Busy();
        var other = _quiet.Busy();
        one.Dispose();
        one.Dispose();
        var rest = _quiet.WhenQuiet();
        rest.IsCompleted.ShouldBeFalse();
        other.Dispose();
        await rest;
        _quiet.InFlight.ShouldBe(0);
    }

    private void At(int minutes, string what) =>
        _time.CreateTimer(_ => Note(what), null, TimeSpan.FromMinutes(minutes), Timeout.InfiniteTimeSpan);

    private void InBackground(string what)
    {
        var work = _quiet.Busy();
        ThreadPool.QueueUserWorkItem(_ =>
        {
            Thread.SpinWait(200_000);
            Note(what);
            work.Dispose();
        });
    }

    private void Note(string what) => _fired.Add($"{what} {_time.GetUtcNow():HH:mm}");
}
