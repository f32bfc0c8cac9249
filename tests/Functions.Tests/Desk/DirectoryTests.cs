using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Messaging.Functions.Desk;
using Messaging.Shared;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Messaging.Functions.Tests.Desk;

/// <summary>The desk of a company with a directory of its own.</summary>
public sealed class DirectoryTests : IDisposable
{
    private const string Issuer = "https://login.example.org/tenant";
    private const string Audience = "messaging-desk";

    private readonly RSA _key = RSA.Create(2048);
    private readonly RSA _another = RSA.Create(2048);

    private WorldOptions Options => WorldOptions.Greeting with
    {
        Settings = new Dictionary<string, string?>
        {
            ["Messaging:Desk:LocalKey"] = null,
            ["Messaging:Desk:Authority"] = Issuer,
            ["Messaging:Desk:Audience"] = Audience,
        },
        Services = services =>
        {
            var directory = new OpenIdConnectConfiguration { Issuer = Issuer };
            directory.SigningKeys.Add(new RsaSecurityKey(_key) { KeyId = "current" });
            services.AddSingleton<IConfigurationManager<OpenIdConnectConfiguration>>(new StaticConfigurationManager<OpenIdConnectConfiguration>(directory));
        },
    };

    public void Dispose()
    {
        _key.Dispose();
        _another.Dispose();
    }

    [Theory]
    [InlineData("agent", "desk/conversations", HttpStatusCode.OK)]
    [InlineData("Agent", "desk/conversations", HttpStatusCode.OK)]
    [InlineData("supervisor", "desk/conversations", HttpStatusCode.OK)]
    [InlineData("agent", "desk/quarantine/whatsapp", HttpStatusCode.Forbidden)]
    [InlineData("admin", "desk/quarantine/whatsapp", HttpStatusCode.OK)]
    [InlineData("accountant", "desk/conversations", HttpStatusCode.Forbidden)]
    public async Task A_person_of_the_directory_may_do_what_his_role_allows(string role, string path, HttpStatusCode expected)
    {
        await using var world = await World.Begin(Options);

        (await Asks(world, path, Token(world, role: role))).ShouldBe(expected);
    }

    [Fact]
    public async Task A_token_for_somebody_else_from_somebody_else_or_by_another_key_is_refused()
    {
        await using var world = await World.Begin(Options);

        (await Asks(world, "desk/conversations", Token(world, audience: "another-app"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await Asks(world, "desk/conversations", Token(world, issuer: "https://login.example.org/another"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await Asks(world, "desk/conversations", Token(world, key: new RsaSecurityKey(_another) { KeyId = "current" }))).ShouldBe(HttpStatusCode.Unauthorized);
        (await Asks(world, "desk/conversations", Token(world, age: TimeSpan.FromHours(2)))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_public_key_used_as_a_shared_secret_is_refused()
    {
        await using var world = await World.Begin(Options);
        var secret = new SymmetricSecurityKey(Encoding.ASCII.GetBytes(_key.ExportSubjectPublicKeyInfoPem())) { KeyId = "current" };

        (await Asks(world, "desk/conversations", Token(world, key: secret, algorithm: SecurityAlgorithms.HmacSha256))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task There_is_no_local_issuer_beside_a_directory()
    {
        await using var world = await World.Begin(Options);
        using var issued = await world.Http.PostAsync("desk/token?agent=anna", content: null);
        issued.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var local = DeskAccess.LocalToken(new string('k', 64), "preferred_username", "anna", DeskRole.Admin, world.Time.GetUtcNow());
        (await Asks(world, "desk/conversations", local)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    private string Token(
        World world,
        string role = "agent",
        string audience = Audience,
        string issuer = Issuer,
        SecurityKey? key = null,
        string algorithm = SecurityAlgorithms.RsaSha256,
        TimeSpan age = default)
    {
        var issued = world.Time.GetUtcNow().UtcDateTime - age;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            IssuedAt = issued,
            NotBefore = issued,
            Expires = issued + TimeSpan.FromHours(1),
            Claims = new Dictionary<string, object> { ["preferred_username"] = "anna", ["roles"] = new[] { role } },
            SigningCredentials = new SigningCredentials(key ?? new RsaSecurityKey(_key) { KeyId = "current" }, algorithm),
        });
    }

    private static async Task<HttpStatusCode> Asks(World world, string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await world.Http.SendAsync(request);
        response.StatusCode.ShouldNotBe(HttpStatusCode.InternalServerError, string.Join("\n", world.Log.Lines));
        return response.StatusCode;
    }
}
