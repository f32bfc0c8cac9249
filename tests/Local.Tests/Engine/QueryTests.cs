using Microsoft.DurableTask.Client;

namespace Messaging.Local.Tests.Engine;

public sealed class QueryTests() : EngineRules(isHostile: false)
{
    [Fact]
    public async Task Pages_follow_each_other_until_all_are_read()
    {
        await TwelveAsync();

        var pages = await World.Client.GetAllInstancesAsync(new OrchestrationQuery(PageSize: 5)).AsPages().ToListAsync();

        pages.Select(page => page.Values.Count).ShouldBe([5, 5, 2]);
        pages.SelectMany(page => page.Values).Select(found => found.InstanceId).Distinct().Count().ShouldBe(12);
    }

    [Fact]
    public async Task A_page_can_be_asked_for_by_its_token()
    {
        await TwelveAsync();
        var first = await World.Client.GetAllInstancesAsync().AsPages(pageSizeHint: 10).FirstAsync();

        var query = new OrchestrationQuery(ContinuationToken: first.ContinuationToken);
        var rest = await World.Client.GetAllInstancesAsync(query).ToListAsync();

        rest.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Filters_are_by_status_prefix_and_time_of_creation()
    {
        await TwelveAsync();

        (await CountAsync(new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Completed]))).ShouldBe(4);
        (await CountAsync(new OrchestrationQuery(InstanceIdPrefix: "b"))).ShouldBe(4);
        (await CountAsync(new OrchestrationQuery(CreatedFrom: EngineWorld.Beginning.AddHours(1)))).ShouldBe(8);
        (await CountAsync(new OrchestrationQuery(CreatedTo: EngineWorld.Beginning.AddHours(1)))).ShouldBe(8);
    }

    [Fact]
    public async Task Payloads_come_when_asked_for()
    {
        await TwelveAsync();

        var without = await World.Client.GetAllInstancesAsync(new OrchestrationQuery()).FirstAsync();
        var with = await World.Client.GetAllInstancesAsync(new OrchestrationQuery(FetchInputsAndOutputs: true)).FirstAsync();

        without.SerializedInput.ShouldBeNull();
        with.ReadInputAs<string>().ShouldBe("a");
    }

    [Fact]
    public async Task An_instance_that_has_ended_can_be_purged()
    {
        await TwelveAsync();

        (await World.Client.PurgeInstanceAsync("a0")).PurgedInstanceCount.ShouldBe(1);
        (await World.Client.PurgeInstanceAsync("a0")).PurgedInstanceCount.ShouldBe(0);
        (await World.Client.GetInstanceAsync("a0")).ShouldBeNull();
        World.Engine.ReadHistory("a0").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_instance_that_runs_cannot_be_purged()
    {
        await TwelveAsync();

        await World.Client.PurgeInstanceAsync("b0").ShouldThrowAsync<InvalidOperationException>();

        (await World.StatusAsync("b0")).ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    [Fact]
    public async Task Purging_by_filter_leaves_what_runs()
    {
        await TwelveAsync();

        var everything = await World.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(CreatedFrom: EngineWorld.Beginning));

        (everything.PurgedInstanceCount, everything.IsComplete).ShouldBe((4, true));
        (await CountAsync(new OrchestrationQuery())).ShouldBe(8);
    }

    [Fact]
    public async Task Children_are_purged_with_their_parent_when_told_so()
    {
        World.Orchestrator("child", _ => Task.CompletedTask);
        World.Orchestrator("parent", async context =>
        {
            await context.CallSubOrchestratorAsync("child");
            await context.CallSubOrchestratorAsync("child");
        });
        await World.StartAsync();
        await World.BeginAsync("parent", "one");

        (await World.Client.PurgeInstanceAsync("one", new PurgeInstanceOptions(Recursive: true))).PurgedInstanceCount.ShouldBe(3);
    }

    private async Task<int> CountAsync(OrchestrationQuery query) => await World.Client.GetAllInstancesAsync(query).CountAsync();

    /// <summary>Four of each: a ends at once, b waits, c sleeps; an hour apart.</summary>
    private async Task TwelveAsync()
    {
        World.Orchestrator("a", _ => Task.CompletedTask);
        World.Orchestrator("b", context => context.WaitForExternalEvent<string>("never"));
        World.Orchestrator("c", context => context.CreateTimer(TimeSpan.FromDays(9), CancellationToken.None));
        await World.StartAsync();
        foreach (var name in (string[])["a", "b", "c"])
        {
            foreach (var number in Enumerable.Range(0, 4))
            {
                await World.BeginAsync(name, $"{name}{number}", name);
            }

            await World.PassAsync(TimeSpan.FromHours(1));
        }
    }
}
