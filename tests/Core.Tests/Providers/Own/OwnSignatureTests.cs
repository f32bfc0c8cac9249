using System.Text;
using Messaging.Channels;
using Messaging.Providers;
using Messaging.Providers.Own;
using NodaTime;

namespace Messaging.Core.Tests.Providers;

public sealed class OwnSignatureTests
{
    private const string Body = """{"events":[]}""";
    private const string Next = "next-secret-of-32-characters-or-more";

    private static readonly Account OfNext = Accounts.Own with { Secrets = Accounts.Secrets(("Key", Next)) };

    public static IReadOnlyDictionary<string, string> BothKeys { get; } = Accounts.Secrets(("Key", Accounts.Own.Secret("Key")), ("NextKey", Next));

    private static Account OfBoth { get; } = Accounts.Own with { Secrets = BothKeys };

    private static string Good { get; } = Sign(Accounts.Own);

    private static string Seal { get; } = Good[(Good.IndexOf(',', StringComparison.Ordinal) + 1)..];

    private static string Time { get; } = Good[..Good.IndexOf(',', StringComparison.Ordinal)];

    [Theory]
    [InlineData("messaging-signature")]
    [InlineData("Messaging-Signature")]
    [InlineData("MESSAGING-SIGNATURE")]
    public void The_header_may_have_any_case(string name) => Holds(Accounts.Own, Good, name: name).ShouldBeTrue();

    [Fact]
    public void An_unsigned_request_is_refused() =>
        new OwnProvider().Verify(Requests.Post("https://chat.example.com/", "application/json", Body), Accounts.Own, Requests.Now).ShouldBeFalse();

    public static TheoryData<string> Wrong() =>
    [
        "", ",", "=", "t=", "v1=", Time, Seal, $"t=,{Seal}", $"t=soon,{Seal}", $"t=-1,{Seal}", $"t=99999999999999999999,{Seal}",
        $"{Good},{Good}", $"{Good}, {Good}", $"{Time},{Good}", $"{Good},{Seal},{Seal}", Good.Replace("v1", "v0", StringComparison.Ordinal),
        Good.ToUpperInvariant(), $"{Time},v1={Seal[3..].ToUpperInvariant()}", Good[..^1], Good + "0", $"{Time},v1=sha256={Seal[3..]}",
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_or_a_doubled_header_is_refused(string header) => Holds(Accounts.Own, header).ShouldBeFalse();

    [Fact]
    public void What_is_beside_the_time_and_the_seal_is_for_later_and_passed_over() => Holds(Accounts.Own, $"{Good}, v2=abc").ShouldBeTrue();

    [Fact]
    public void The_signature_holds_for_its_body_its_account_and_its_method_alone()
    {
        Holds(Accounts.Own, Good, Body + " ").ShouldBeFalse();
        Holds(OfNext, Good).ShouldBeFalse();
        new OwnProvider().Verify(Post(Good, Body) with { Method = "GET" }, Accounts.Own, Requests.Now).ShouldBeFalse();
    }

    [Theory]
    [InlineData(-301, false)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void It_holds_for_five_minutes_either_way(int seconds, bool holds) =>
        Holds(Accounts.Own, Sign(Accounts.Own, Requests.Now + Duration.FromSeconds(seconds))).ShouldBe(holds);

    [Fact]
    public void A_time_that_was_changed_afterwards_is_no_better() =>
        Holds(Accounts.Own, Good.Replace(Time, $"t={Requests.Now.ToUnixTimeSeconds() + 1}", StringComparison.Ordinal)).ShouldBeFalse();

    // docs/own-channel.md: whatever one side has done and the other has not yet, nothing is refused.
    [Fact]
    public void A_key_is_changed_without_anything_being_refused()
    {
        (Account Ours, Account Theirs)[] steps =
        [
            (Accounts.Own, Accounts.Own), (OfBoth, Accounts.Own), (Accounts.Own, OfBoth), (OfBoth, OfBoth), (OfBoth, OfNext), (OfNext, OfBoth), (OfNext, OfNext),
        ];

        steps.ShouldAllBe(step => Holds(step.Ours, Sign(step.Theirs)) && Holds(step.Theirs, Sign(step.Ours)));
    }

    [Fact]
    public void A_call_keeps_its_other_headers()
    {
        var call = OwnSignature.Signed(HttpCall.Bare("GET", "https://adapter.example.com/", ("Accept", "application/json")), Accounts.Own, Requests.Now);

        call.Headers["Accept"].ShouldBe("application/json");
        call.Headers[OwnSignature.Header].ShouldBe(OwnSignature.Of(default, Accounts.Own, Requests.Now));
    }

    private static string Sign(Account account, Instant? at = null) => OwnSignature.Of(Encoding.UTF8.GetBytes(Body), account, at ?? Requests.Now);

    private static Webhook Post(string header, string body, string name = OwnSignature.Header) =>
        Requests.Post("https://chat.example.com/webhooks/own/app", "application/json", body, (name, header));

    private static bool Holds(Account account, string header, string body = Body, string name = OwnSignature.Header) =>
        new OwnProvider().Verify(Post(header, body, name), account, Requests.Now);
}
