using System.Runtime.CompilerServices;
using Messaging.Messages;
using Messaging.Shared;

namespace Messaging.Scenarios.Samples;

/// <summary>The flows that come with the product, each as it is written down in the files beside this one, by three people on three channels at once.</summary>
public sealed class SampleFlowTests
{
    private static readonly (string Account, string Handle)[] People =
        [("twilio-sms", "+15005550006"), ("whatsapp", "+15005550007"), ("telegram", "5000000001")];

    public static TheoryData<string> Scripts => [.. Directory.GetFiles(Folder(), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task It_goes_as_it_is_written(string name)
    {
        var script = Script.Read(await File.ReadAllTextAsync(Path.Combine(Folder(), $"{name}.txt")));
        await using var world = await World.Begin(new WorldOptions { At = script.At, Settings = SettingsFor(script) });
        await world.Desk("anna").Is("online");
        var customers = People.Select(person => world.Customer(person.Account, person.Handle)).ToList();

        foreach (var line in script.Lines)
        {
            switch (line)
            {
                case Line.Writes(var text):
                    foreach (var customer in customers)
                    {
                        await customer.Writes(text);
                    }

                    break;
                case Line.SendsPicture:
                    foreach (var (account, handle) in People)
                    {
                        await world.Vendors.WriteAsync(account, handle, new Content.Media(MediaType.Image, new MediaSource.ProviderMedia("picture")));
                        await world.Settle();
                    }

                    break;
                case Line.Passes(var minutes):
                    await world.AdvanceMinutes(minutes);
                    break;
            }
        }

        var expected = script.Lines.OfType<Line.Reads>().Select(line => line.Text).ToList();
        foreach (var (customer, person) in customers.Zip(People))
        {
            customer.Heard.Select(FirstWords).Select((heard, index) => AsWritten(heard, expected.ElementAtOrDefault(index))).ShouldBe(expected, person.Account);
        }
    }

    [Fact]
    public void Each_flow_that_comes_with_the_product_is_played_in_two_languages()
    {
        var played = Directory.GetFiles(Folder(), "*.txt").Select(file => Script.Read(File.ReadAllText(file))).ToList();
        foreach (var flow in Directory.GetFiles(Path.Combine(Repository.Root, "flows"), "*.yaml").Select(Path.GetFileNameWithoutExtension).Where(flow => flow != "identify"))
        {
            played.Where(script => script.Flow == flow).Select(script => script.Language).Distinct().Count().ShouldBeGreaterThanOrEqualTo(2, flow);
        }
    }

    /// <summary>What was said, without the options, which each channel shows in its own way.</summary>
    private static string FirstWords(string heard) => heard.Split('\n')[0].Split(" [")[0];

    /// <summary>A star in a script stands for what nobody can know before, such as a number that the CRM gives.</summary>
    private static string AsWritten(string heard, string? line) =>
        line?.Split('*') is [var before, var after] && heard.StartsWith(before, StringComparison.Ordinal) && heard.EndsWith(after, StringComparison.Ordinal) ? line : heard;

    private static Dictionary<string, string?> SettingsFor(Script script) => WorldOptions.OnEveryAccount(script.Account)
        .Concat(WorldOptions.OnEveryAccount(script.Language).Select(setting => KeyValuePair.Create(setting.Key.Replace(":Flow", ":Language", StringComparison.Ordinal), setting.Value)))
        .ToDictionary();

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
