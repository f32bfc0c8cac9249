using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Messaging.Local.Engine;

namespace Messaging.Local.Tests.Conformance;

/// <summary>A small adapter that keeps the contract but for one thing. It shows texts of 300 characters, pictures, and 2 buttons.</summary>
internal sealed class WrongAdapter(Wrong wrong, VirtualTime time) : HttpMessageHandler
{
    public const string Key = "a key of the small adapter's in tests";
    public const string Declared = """{"text":300,"media":["image"],"buttons":{"options":2,"label":20,"body":200}}""";

    private readonly HttpClient _client = new();
    private readonly Dictionary<string, string> _taken = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var path = request.RequestUri!.Segments[^1];
        if (!IsBelieved(request, body, path))
        {
            return Answer(401, """{"error":"misconfigured"}""");
        }

        return path switch
        {
            "capabilities" => wrong switch
            {
                Wrong.HasNoCapabilities => Answer(404, ""),
                Wrong.DeclaresNonsense => Answer(200, """{"text":300,"colour":"red"}"""),
                _ => Answer(200, Declared),
            },
            "messages" => Take(request.Headers.GetValues("Idempotency-Key").Single(), body),
            "signals" => await Sign(cancellationToken),
            "test" => await Write(body, cancellationToken),
            _ => Answer(404, ""),
        };
    }

    protected override void Dispose(bool disposing)
    {
        _client.Dispose();
        base.Dispose(disposing);
    }

    private bool IsBelieved(HttpRequestMessage request, string body, string path)
    {
        if (wrong == Wrong.BelievesAnybody || (wrong == Wrong.ShowsItsCapabilitiesToAnybody && path == "capabilities"))
        {
            return true;
        }

        if (!request.Headers.TryGetValues("Messaging-Signature", out var values) || values.Single().Split(',') is not [['t', '=', .. var at], .. var seals])
        {
            return false;
        }

        var age = time.GetUtcNow().ToUnixTimeSeconds() - long.Parse(at, CultureInfo.InvariantCulture);
        return (wrong == Wrong.BelievesOldOnes || Math.Abs(age) <= 300)
            && (wrong == Wrong.BelievesAnySeal || seals.Take(wrong == Wrong.KnowsOneSealOnly ? 1 : 2).Contains($"v1={Seal(Key, at, body)}"));
    }

    private HttpResponseMessage Take(string key, string body)
    {
        JsonElement message;
        try
        {
            message = JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return wrong == Wrong.BreaksOnNoJson ? Answer(500, "") : Refusal("no JSON");
        }

        if (!message.TryGetProperty("content", out var content))
        {
            return wrong == Wrong.BreaksOnNoMessage ? Answer(500, "") : Refusal("no content");
        }

        if (wrong != Wrong.ForgetsItsKeys && _taken.TryGetValue(key, out var before))
        {
            return Answer(409, wrong == Wrong.KnowsItsKeysButNotItsIds ? "{}" : $$"""{"id":"{{before}}"}""");
        }

        if (Problem(message, content) is { } problem)
        {
            return problem;
        }

        _taken[key] = $"{_taken.Count + 1}-{wrong == Wrong.ForgetsItsKeys && _taken.ContainsKey(key)}";
        return Answer(wrong == Wrong.AcceptsWith201 ? 201 : 202, wrong == Wrong.GivesNoId ? """{"good":true}""" : $$"""{"id":"{{_taken[key]}}"}""");
    }

    private HttpResponseMessage? Problem(JsonElement message, JsonElement content) => content.GetProperty("kind").GetString() switch
    {
        _ when wrong == Wrong.RefusesWhatItDoesNotKnow && message.TryGetProperty("of-tomorrow", out _) => Refusal("of-tomorrow"),
        "text" when content.GetProperty("body").GetString()!.Length > 300 => wrong == Wrong.TakesTooLongTexts ? null : Refusal("too long"),
        "text" when content.GetProperty("body").GetString()!.Length == 300 && wrong == Wrong.RefusesItsLongestText => Refusal("too long"),
        "text" => null,
        "media" when content.GetProperty("type").GetString() == "image" => wrong == Wrong.RefusesPictures ? Refusal("picture") : null,
        "choice" => wrong == Wrong.RefusesChoices ? Refusal("choice") : null,
        _ when wrong == Wrong.TakesAnyKind => null,
        _ when wrong == Wrong.BreaksOnOtherKinds => Answer(500, """{"error":"refused","fatal":true}"""),
        _ => Refusal("kind"),
    };

    private HttpResponseMessage Refusal(string reason) =>
        Answer(422, $$"""{"error":"refused","code":"1","reason":"{{reason}}","fatal":{{(wrong == Wrong.RefusesForNow ? "false" : "true")}}}""");

    private async Task<HttpResponseMessage> Sign(CancellationToken gaveUp)
    {
        if (wrong == Wrong.NeverAnswersSigns)
        {
            await time.AdvanceAsync(TimeSpan.FromSeconds(11));
            gaveUp.ThrowIfCancellationRequested();
        }

        return Answer(wrong == Wrong.BreaksOnSigns ? 500 : 204, "");
    }

    private async Task<HttpResponseMessage> Write(string body, CancellationToken stop)
    {
        if (wrong is Wrong.WritesNothing or Wrong.FailsToWrite)
        {
            return Answer(wrong == Wrong.WritesNothing ? 200 : 500, "");
        }

        var told = wrong switch
        {
            Wrong.WritesNonsense => """{"events":[{"type":"message","id":"1"}]}""",
            Wrong.WritesNoMessage => """{"events":[]}""",
            _ => """{"events":[{"type":"message","id":"1","from":"anna","content":{"kind":"text","body":"Hello"}}]}""",
        };
        using var webhook = new HttpRequestMessage(HttpMethod.Post, JsonElement.Parse(body).GetProperty("webhook").GetString()) { Content = new StringContent(told) };
        if (wrong != Wrong.WritesUnsigned)
        {
            var at = (time.GetUtcNow().ToUnixTimeSeconds() - (wrong == Wrong.WritesLongAgo ? 301 : 0)).ToString(CultureInfo.InvariantCulture);
            webhook.Headers.Add("Messaging-Signature", $"t={at},v1={Seal(wrong == Wrong.WritesWithAnotherKey ? "another" : Key, at, told)}");
        }

        using var taken = await _client.SendAsync(webhook, stop);
        return Answer(200, "");
    }

    private static string Seal(string key, string at, string body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes($"{at}.{body}")));

    private static HttpResponseMessage Answer(int status, string body) => new((HttpStatusCode)status) { Content = new StringContent(body) };
}
