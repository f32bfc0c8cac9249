using System.Globalization;
using Messaging.Simulator.Rcs;

namespace Messaging.Simulator.Http;

/// <summary>Customers' phones: for the page, and for whoever plays a customer from outside.</summary>
internal static class PhoneApi
{
    private const int MostTimes = 100;

    public static void Map(IEndpointRouteBuilder routes, Vendors vendors)
    {
        routes.MapGet("/phones", Route.Answering(http => Read(vendors, http)));
        routes.MapPost("/phones", Route.Answering(http => WriteAsync(vendors, http.Request)));
        routes.MapDelete("/phones", Route.Answering(http => Leave(vendors, http)));
    }

    private static IResult Read(Vendors vendors, HttpContext http)
    {
        var after = http.Query("after");
        if (!long.TryParse(after ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            throw new InputException("after", $"'{after}' is no version; leave it out for everything.");
        }

        var account = Input.Account(vendors, http.Query("account"));
        var page = vendors.Phones.Read(account.Id, Input.Customer(http.Query("customer"), account.Channel), version);
        return Results.Json(page, SimulatorJson.Default.PhonePage);
    }

    private static IResult Leave(Vendors vendors, HttpContext http)
    {
        var account = Input.Account(vendors, http.Query("account"));
        if (account.Provider != RcsVendor.Name)
        {
            throw new InputException("account", "Only of RCS a phone can be without.");
        }

        vendors.Phones.Leave(account.Id, Input.Customer(http.Query("customer"), account.Channel));
        return Results.NoContent();
    }

    private static async Task<IResult> WriteAsync(Vendors vendors, HttpRequest request)
    {
        var write = await Input.ReadAsync(request, SimulatorJson.Default.WriteRequest);
        var account = Input.Account(vendors, write.Account);
        var customer = Input.Customer(write.Customer, account.Channel);
        if (write.Contents() is not [var content])
        {
            throw new InputException("text", "Give exactly one of text, choice, location, media.");
        }

        if (write.Media?.Url is { IsAbsoluteUri: false } url)
        {
            throw new InputException("media.url", $"'{url}' is no absolute address.");
        }

        if (write.Options.Times is < 1 or > MostTimes)
        {
            throw new InputException("times", $"Between 1 and {MostTimes}.");
        }

        if (vendors.Of(account).Impossible(account, content) is { } reason)
        {
            throw new InputException(write.Location is null ? "account" : "location", reason);
        }

        var written = await vendors.WriteAsync(account.Id, customer, content, write.Options);
        return Results.Json(written, SimulatorJson.Default.Written);
    }
}
