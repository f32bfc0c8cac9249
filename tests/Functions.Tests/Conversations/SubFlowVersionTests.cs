using Messaging.Functions.Flows;
using Messaging.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Functions.Tests.Conversations;

/// <summary>Flows that run one another, and a deployment of others of the same names.</summary>
public sealed class SubFlowVersionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("messaging-flows-").FullName;

    [Fact]
    public async Task A_conversation_in_a_sub_flow_stays_with_both_versions_that_it_began_with()
    {
        Deploy("first");
        await using var world = await World.Begin(new WorldOptions
        {
            Settings = WorldOptions.OnEveryAccount("outer"),
            Services = services => services.AddSingleton(_ => FlowFolder.Read(_folder)),
        });
        var (anna, ben) = (world.Customer(), world.Customer(handle: "+15005550007"));
        await anna.Writes("hello");

        Deploy("second");
        await world.Restart();
        await anna.Writes("blue");
        await ben.Writes("hello");
        await ben.Writes("red");

        anna.Heard.ShouldBe(["Inner, first?", "Outer, first: blue."]);
        ben.Heard.ShouldBe(["Inner, second?", "Outer, second: red."]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Deploy(string release)
    {
        File.WriteAllText(Path.Combine(_folder, "outer.yaml"), $$$"""
            flow: outer
            title: Outer
            start: { conversation: opened }
            steps:
              ask:
                run: { flow: inner, save: { answer: answer } }
                then: tell
              tell:
                say: { text: "Outer, {{{release}}}: {{ answer }}." }
                then: end
            """);
        File.WriteAllText(Path.Combine(_folder, "inner.yaml"), $$"""
            flow: inner
            title: Inner
            start: { flow: true }
            results: { answer: text }
            steps:
              ask:
                ask: { type: text, text: "Inner, {{release}}?", save: answer }
                outcomes: { invalid: end }
                then: end
            """);
    }
}
