using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Shared;

internal static class RegisteredInstance
{
    /// <summary>What the host has registered as a value.</summary>
    public static T Instance<T>(this IServiceCollection services) => (T)services.Last(service => service.ServiceType == typeof(T)).ImplementationInstance!;
}
