using System.Text.Json.Nodes;
using Messaging.Channels;
using Messaging.Local.Commands;
using Messaging.Local.Conformance;
using Messaging.Local.Engine;
using Messaging.Local.Serving;
using Messaging.Shared;
using Messaging.Simulator;
using Messaging.Simulator.Own;
using Spectre.Console;

namespace Messaging.Local.Tests.Conformance;

/// <summary>What docs/own-channel.md says of adapters, asked of one that keeps it and of many that do not.</summary>
public sealed class ConformanceTests
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:9/webhooks/own/check");

    private static readonly VendorAccount Reference = new(
        "check", "own", Channel.Own, "check", new Dictionary<string, string> { ["Key"] = WrongAdapter.Key }, Nowhere);

    [Fact]
    public async Task The_reference_adapter_keeps_the_contract_in_everything()
    {
        using var network = new SocketsHttpHandler();
        using var vendors = new Vendors([Reference], new SimulatorClock(TimeProvider.System), network);
        await using var app = await SimulatorHost.StartAsync(vendors, port: 0);

        var report = await new ChannelCheck(new Uri(vendors.BaseUrl, "own").AbsoluteUri, WrongAdapter.Key, "check", "somebody").Kit(network, TimeProvider.System).Run(default);

        report.Results.Where(result => result.Standing is not Standing.Good).ShouldBeEmpty();
        report.Results.Select(result => result.Check).ShouldBeSubsetOf(report.Results.Select(result => result.Check).Distinct());
        report.Capabilities.ShouldBe(OwnRules.Declared);
        vendors.Phones.Read("check", "somebody", 0).Messages.Count.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task The_command_asks_it_and_exits_with_nought()
    {
        using var network = new SocketsHttpHandler();
        using var vendors = new Vendors([Reference], new SimulatorClock(TimeProvider.System), network);
        await using var app = await SimulatorHost.StartAsync(vendors, port: 0);
        var url = new Uri(vendors.BaseUrl, "own").AbsoluteUri;

        (await Exit("check", url, "--key", WrongAdapter.Key, "--json")).ShouldBe(0);
        (await Exit("check", url, "--key", "another key, of which it knows nothing", "--json")).ShouldBe(1);
    }

    [Theory]
    [InlineData("check", "ftp://adapter.example.com", "--key", WrongAdapter.Key)]
    [InlineData("check", "adapter.example.com", "--key", WrongAdapter.Key)]
    [InlineData("check", "https://adapter.example.com")]
    [InlineData("check", "https://adapter.example.com", "--key", "short")]
    [InlineData("check", "https://adapter.example.com", "--key", WrongAdapter.Key, "--account", "not an id!")]
    [InlineData("check", "https://adapter.example.com", "--key", WrongAdapter.Key, "--webhook-port", "70000")]
    [InlineData("check", "https://adapter.example.com", "--key", WrongAdapter.Key, "--webhook-url", "here")]
    public async Task Who_calls_it_wrongly_is_told_so_before_anything_is_asked(params string[] args) => (await Exit(args)).ShouldBe(2);

    public static TheoryData<Wrong, string[]> Findings() => new()
    {
        { Wrong.Nothing, [] },
        { Wrong.BelievesAnybody, ["unsigned", "signed by a stranger", "signed six minutes ago", "signed six minutes ahead", "signed for another body", "capabilities, unsigned"] },
        { Wrong.BelievesAnySeal, ["signed by a stranger", "signed for another body"] },
        { Wrong.BelievesOldOnes, ["signed six minutes ago", "signed six minutes ahead"] },
        { Wrong.ShowsItsCapabilitiesToAnybody, ["capabilities, unsigned"] },
        { Wrong.KnowsOneSealOnly, ["two signatures, the second right"] },
        { Wrong.HasNoCapabilities, ["capabilities"] },
        { Wrong.DeclaresNonsense, ["capabilities"] },
        { Wrong.GivesNoId, ["two signatures, the second right", "a text", "the same key again", "fields that nobody knows", "the longest text", "a medium: image", "a choice on buttons"] },
        { Wrong.AcceptsWith201, ["two signatures, the second right", "a text", "fields that nobody knows", "the longest text", "a medium: image", "a choice on buttons"] },
        { Wrong.ForgetsItsKeys, ["the same key again"] },
        { Wrong.KnowsItsKeysButNotItsIds, ["the same key again"] },
        { Wrong.RefusesWhatItDoesNotKnow, ["fields that nobody knows"] },
        { Wrong.RefusesItsLongestText, ["the longest text"] },
        { Wrong.RefusesPictures, ["a medium: image"] },
        { Wrong.RefusesChoices, ["a choice on buttons"] },
        { Wrong.TakesTooLongTexts, ["too long a text"] },
        { Wrong.TakesAnyKind, Undeclared },
        { Wrong.BreaksOnOtherKinds, Undeclared },
        { Wrong.RefusesForNow, ["too long a text", .. Undeclared, "no JSON", "no message"] },
        { Wrong.BreaksOnNoJson, ["no JSON"] },
        { Wrong.BreaksOnNoMessage, ["no message"] },
        { Wrong.BreaksOnSigns, ["a sign: typing"] },
        { Wrong.NeverAnswersSigns, ["a sign: typing", "the slowest answer"] },
        { Wrong.WritesNothing, ["writes when asked to"] },
        { Wrong.WritesUnsigned, ["its signature"] },
        { Wrong.WritesWithAnotherKey, ["its signature"] },
        { Wrong.WritesLongAgo, ["its signature"] },
        { Wrong.WritesNonsense, ["its events"] },
        { Wrong.WritesNoMessage, ["its events"] },
        { Wrong.FailsToWrite, ["writes when asked to"] },
    };

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task Whatever_is_wrong_with_an_adapter_is_found_and_nothing_else(Wrong wrong, string[] findings)
    {
        var report = await Asked(wrong);

        report.Results.Where(result => result.Standing is Standing.Wrong).Select(result => result.Check).ShouldBe(findings);
        report.IsGood.ShouldBe(findings.Length == 0);
    }

    [Fact]
    public void No_way_of_being_wrong_is_left_out() => Findings().Select(row => (Wrong)row[0]).ShouldBe(Enum.GetValues<Wrong>());

    [Fact]
    public async Task What_an_adapter_need_not_have_is_skipped_and_said()
    {
        var report = await Asked(Wrong.Nothing, new Without("signals", "test"));

        report.IsGood.ShouldBeTrue();
        report.Results.Where(result => result.Standing is Standing.Skipped).Select(result => result.Check).ShouldBe(["a sign: typing", "writes when asked to"]);
    }

    [Theory]
    [InlineData(WrongAdapter.Declared, Standing.Good)]
    [InlineData("""{ "buttons": { "label": 20, "options": 2, "body": 200 }, "media": ["image"], "text": 300 }""", Standing.Good)]
    [InlineData("""{"text":300}""", Standing.Warning)]
    [InlineData(null, Standing.Warning)]
    public async Task What_is_set_is_compared_with_what_is_declared(string? set, object standing)
    {
        var report = await (Kit(Wrong.Nothing) with { HasSettings = true, Set = set }).Run(default);

        report.Results.Single(result => result.Check == "capabilities in the settings").Standing.ShouldBe(standing);
        report.IsGood.ShouldBeTrue();
    }

    [Fact]
    public void The_sample_settings_say_what_the_reference_adapter_declares() =>
        LocalSettings.Sample(Repository.Root)["Messaging:Accounts:13:Capabilities"].ShouldBe(OwnRules.Declared);

    [Fact]
    public void The_settings_have_the_key_and_the_declaration_of_an_account()
    {
        using var network = new SocketsHttpHandler();
        var asked = new ChannelCheck("http://127.0.0.1:9/own", null, "own", "check") { Settings = LocalSettings.Sample(Repository.Root) };

        var kit = asked.Kit(network, TimeProvider.System);

        (kit.Set, kit.Account.Secret("Key")).ShouldBe((OwnRules.Declared, "simulated-own-key-of-32-characters-or-more"));
        Should.Throw<FormatException>(() => (asked with { Account = "twilio-sms" }).Kit(network, TimeProvider.System)).Message.ShouldContain("'twilio-sms'");
    }

    [Fact]
    public async Task Nobody_who_listens_is_a_finding_and_no_crash()
    {
        using var network = new SocketsHttpHandler();

        var report = await new ChannelCheck("http://127.0.0.1:9/own", WrongAdapter.Key, "check", "check").Kit(network, TimeProvider.System).Run(default);

        report.IsGood.ShouldBeFalse();
        report.Capabilities.ShouldBeNull();
    }

    [Fact]
    public async Task A_report_is_a_table_or_JSON()
    {
        var report = await Asked(Wrong.TakesTooLongTexts);
        using var written = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(written), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = 200;

        console.Write(report.Table());

        written.ToString().Split('\n').ShouldContain(line => line.Contains("too long a text") && line.Contains("wrong") && line.Contains("an error that is fatal") && line.Contains("202 {\"id\""));
        var json = JsonNode.Parse(report.Json())!;
        ((bool)json["good"]!, (string?)json["capabilities"]).ShouldBe((false, WrongAdapter.Declared));
        json["checks"]!.AsArray().Count.ShouldBe(report.Results.Count);
        json["checks"]!.AsArray().Single(check => (string?)check!["result"] == "wrong")!["expected"]!.GetValue<string>().ShouldContain("fatal");
    }

    private static string[] Undeclared =>
    [
        .. new[] { "a medium: audio", "a medium: video", "a medium: file", "a medium: sticker", "a card", "a carousel", "a location", "contacts", "a template", "a kind that there is not" }
            .Select(kind => $"{kind}, not declared"),
    ];

    private static Task<int> Exit(params string[] args) => ChannelCommand.Create().Parse(args).InvokeAsync();

    private static async Task<ConformanceReport> Asked(Wrong wrong, DelegatingHandler? before = null)
    {
        using var outer = before;
        return await Kit(wrong, before).Run(default);
    }

    private static ConformanceKit Kit(Wrong wrong, DelegatingHandler? before = null)
    {
        var time = new VirtualTime(new Quiet(), new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
        HttpMessageHandler network = new WrongAdapter(wrong, time);
        if (before is not null)
        {
            (before.InnerHandler, network) = (network, before);
        }

        return new ChannelCheck("https://adapter.example.com/messaging", WrongAdapter.Key, "check", "somebody").Kit(network, time);
    }

    /// <summary>An adapter that has not got some of it.</summary>
    private sealed class Without(params string[] paths) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            paths.Contains(request.RequestUri!.Segments[^1]) ? new HttpResponseMessage(System.Net.HttpStatusCode.NotFound) : await base.SendAsync(request, cancellationToken);
    }
}
