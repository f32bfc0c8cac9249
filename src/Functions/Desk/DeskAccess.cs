using System.Net;
using System.Text;
using Messaging.Functions.Settings;
using Messaging.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Messaging.Functions.Desk;

/// <summary>Who may use the desk: bearer tokens of the company's directory (OpenID Connect), or of a local issuer that answers on loopback only.</summary>
/// <param name="settings">Whom to believe.</param>
/// <param name="agents">Our people.</param>
/// <param name="time">The clock.</param>
/// <param name="directories">The company's directory and its keys; none where the local issuer is believed.</param>
public sealed class DeskAccess(
    DeskSettings settings, Agents agents, TimeProvider time, IEnumerable<IConfigurationManager<OpenIdConnectConfiguration>> directories)
{
    private const string LocalIssuer = "messaging-local";
    private const string RoleClaim = "roles";
    private static readonly TimeSpan LocalTokenLasts = TimeSpan.FromHours(12);

    private readonly JsonWebTokenHandler _tokens = new();
    private readonly IConfigurationManager<OpenIdConnectConfiguration>? _directory = directories.LastOrDefault();

    /// <summary>Runs the action for a person with the role; otherwise answers 401 or 403.</summary>
    public async Task<IResult> As(DeskRole role, HttpRequest request, Func<DeskUser, Task<IResult>> action)
    {
        if (await Identify(request) is not { } user)
        {
            return Results.Problem(statusCode: 401, title: "Who are you?", detail: "A valid bearer token is needed.");
        }

        return user.Role >= role
            ? await action(user)
            : Results.Problem(statusCode: 403, title: "Not allowed", detail: $"This needs the role {role.ToString().ToLowerInvariant()}.");
    }

    /// <summary>A token of the local issuer; nothing when there is none, or the caller is not on this machine.</summary>
    public string? Issue(HttpRequest request, string agent, DeskRole role) => settings.LocalKey is { } key && IsFromHere(request)
        ? LocalToken(key, settings.AgentClaim, agent, role, time.GetUtcNow())
        : null;

    /// <summary>A token of the local issuer, for whoever has its key.</summary>
    public static string LocalToken(string key, string agentClaim, string agent, DeskRole role, DateTimeOffset now) =>
        new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = LocalIssuer,
            Audience = LocalIssuer,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = now.UtcDateTime + LocalTokenLasts,
            Claims = new Dictionary<string, object> { [agentClaim] = agent, [RoleClaim] = role.ToString().ToLowerInvariant() },
            SigningCredentials = new SigningCredentials(Key(key), SecurityAlgorithms.HmacSha256),
        });

    /// <summary>A tunnel or a proxy calls from this machine for somebody who is not, and says so.</summary>
    private static bool IsFromHere(HttpRequest request) =>
        (request.HttpContext.Connection.RemoteIpAddress is not { } caller || IPAddress.IsLoopback(caller)) && !request.Headers.ContainsKey("X-Forwarded-For");

    private async Task<DeskUser?> Identify(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var result = await _tokens.ValidateTokenAsync(header[Scheme.Length..], await Parameters());
        if (!result.IsValid || !result.Claims.TryGetValue(settings.AgentClaim, out var claim) || claim is not string id)
        {
            return null;
        }

        var roles = result.ClaimsIdentity.FindAll(RoleClaim).Select(role => DeskRequests.TryName<DeskRole>(role.Value, out var known) ? known : DeskRole.None);
        return new DeskUser(agents.Find(id) ?? new Agent(id, id, []), roles.DefaultIfEmpty(DeskRole.None).Max());
    }

    private async Task<TokenValidationParameters> Parameters()
    {
        var parameters = new TokenValidationParameters
        {
            LifetimeValidator = (notBefore, expires, _, _) =>
                time.GetUtcNow().UtcDateTime is var now && (notBefore is null || notBefore <= now + TimeSpan.FromMinutes(2)) && expires > now,
        };
        if (_directory is not null)
        {
            var directory = await _directory.GetConfigurationAsync(CancellationToken.None);
            parameters.ValidIssuer = directory.Issuer;
            parameters.ValidAudience = settings.Audience;
            parameters.IssuerSigningKeys = directory.SigningKeys;
            parameters.ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.EcdsaSha256];
        }
        else
        {
            parameters.ValidIssuer = LocalIssuer;
            parameters.ValidAudience = LocalIssuer;
            parameters.IssuerSigningKey = settings.LocalKey is { } key ? Key(key) : null;
            parameters.ValidAlgorithms = [SecurityAlgorithms.HmacSha256];
        }

        return parameters;
    }

    private static SymmetricSecurityKey Key(string text) => new(Encoding.UTF8.GetBytes(text));
}

/// <summary>What a person may do in the desk; each role includes those before it.</summary>
public enum DeskRole
{
    None,
    Agent,
    Supervisor,
    Admin,
}

/// <summary>A person in the desk.</summary>
public sealed record DeskUser(Agent Agent, DeskRole Role);
