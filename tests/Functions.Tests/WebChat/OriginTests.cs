using System.Net;
using Messaging.Shared;

namespace Messaging.Functions.Tests.WebChat;

public sealed class OriginTests
{
    private const string Shop = "https://shop.example.com";

    private static readonly WorldOptions WithShop = WorldOptions.Greeting with
    {
        Settings = new Dictionary<string, string?> { ["Messaging:Accounts:3:Origins"] = $"https://www.example.com, {Shop}" },
    };

    public static TheoryData<string, string> Routes => new()
    {
        { "OPTIONS", "webchat/webchat/sessions" },
        { "OPTIONS", "webchat/webchat/events" },
        { "OPTIONS", "webchat/webchat/files" },
        { "OPTIONS", "webhooks/webchat/webchat" },
        { "POST", "webchat/webchat/sessions" },
        { "POST", "webhooks/webchat/webchat" },
        { "GET", "webchat/webchat/messages" },
    };

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_page_of_the_settings_may_talk_with_us(string method, string path)
    {
        await using var world = await World.Begin(WithShop);

        using var response = await Ask(world, method, path, Shop);

        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([Shop]);
        response.Headers.Vary.ShouldBe(["Origin"]);
        if (method == "OPTIONS")
        {
            response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
            response.Headers.GetValues("Access-Control-Allow-Methods").ShouldBe(["GET, POST"]);
            response.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldContain("authorization");
        }
    }

    [Theory]
    [InlineData("https://www.example.com.evil.com")]
    [InlineData("http://shop.example.com")]
    [InlineData("https://SHOP.example.com")]
    [InlineData("null")]
    [InlineData("*")]
    public async Task No_other_page_may(string origin)
    {
        await using var world = await World.Begin(WithShop);

        foreach (var route in Routes)
        {
            using var response = await Ask(world, (string)route[0], (string)route[1], origin);
            response.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Without_the_setting_only_pages_of_this_host_may()
    {
        await using var world = await World.Begin(WorldOptions.Greeting);

        using var response = await Ask(world, "OPTIONS", "webchat/webchat/sessions", Shop);

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        response.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    private static Task<HttpResponseMessage> Ask(World world, string method, string path, string origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Parse(method), path);
        request.Headers.TryAddWithoutValidation("Origin", origin);
        request.Headers.TryAddWithoutValidation("Access-Control-Request-Method", "POST");
        return world.Http.SendAsync(request);
    }
}
