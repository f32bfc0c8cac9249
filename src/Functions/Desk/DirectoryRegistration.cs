using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Messaging.Functions.Desk;

internal static class DirectoryRegistration
{
    /// <summary>The company's directory, by OpenID Connect discovery, where the settings name one. Its keys are fetched when first needed, and again when it changes them.</summary>
    public static void AddDirectory(this IServiceCollection services, DeskSettings settings)
    {
        if (settings.Authority is { } authority)
        {
            services.TryAddSingleton<IConfigurationManager<OpenIdConnectConfiguration>>(_ => new ConfigurationManager<OpenIdConnectConfiguration>(
                $"{authority.AbsoluteUri.TrimEnd('/')}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever()));
        }
    }
}
