using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Messaging.Channels;

namespace Messaging.Simulator.Http;

/// <summary>Input that is wrong, and which field of it.</summary>
internal sealed class InputException(string name, string message) : Exception(message)
{
    public string FieldName => name;
}

internal static class Input
{
    public static async Task<T> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, type, request.HttpContext.RequestAborted)
                ?? throw new InputException("$", "null is not possible here.");
        }
        catch (JsonException wrong)
        {
            throw new InputException(Name(wrong.Path), wrong.Message);
        }
        catch (NotSupportedException wrong)
        {
            // Thus .NET reports an object without its discriminator.
            throw new InputException("kind", wrong.Message);
        }
    }

    public static VendorAccount Account(Vendors vendors, string? id) =>
        vendors.Accounts.FirstOrDefault(account => account.Id == id) ?? throw new InputException("account", $"There is no account '{id}'.");

    public static string Customer(string? handle, Channel channel) => handle is not null && Handles.IsCustomer(handle, channel)
        ? Handles.Normalised(handle, channel)
        : throw new InputException("customer", channel switch
        {
            Channel.Sms or Channel.WhatsApp or Channel.Rcs => $"'{handle}' is no phone number with its country code, e.g. +15550002222.",
            Channel.Email => $"'{handle}' is no e-mail address.",
            _ => "It is empty.",
        });

    private static string Name(string? path) => path is null or "$" ? "$" : path.Replace("$.", "", StringComparison.Ordinal);
}
