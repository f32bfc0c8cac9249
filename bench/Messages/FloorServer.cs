using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Messaging.Local.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Messaging.Bench;

/// <summary>The least that any such system must do: take the request, check an HMAC, and write one durable row.</summary>
internal static class FloorServer
{
    private const string Url = "http://127.0.0.1:7601";
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("bench-auth-token");

    public static async Task<double> Measure(string folder)
    {
        Directory.CreateDirectory(folder);
        using var database = new Database(new DatabaseOptions(Path.Combine(folder, "floor.db")));
        await database.Write(session => session.Execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, body BLOB NOT NULL)"));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Url);
        await using var app = builder.Build();
        app.MapPost("/webhooks/twilio/twilio-sms", async (HttpContext context) => await Take(context, database));
        await app.StartAsync();
        using var client = Load.Client();
        await Load.Burst(client, (await Letters.Make(Url, 2))[..200]);
        return await Load.Burst(client, await Letters.Make(Url, 10));
    }

    private static async Task Take(HttpContext context, Database database)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var bytes = body.ToArray();
        var sum = HMACSHA256.HashData(Key, bytes);
        await database.Write(session =>
        {
            session.Prepare("INSERT INTO rows (body) VALUES (?1)").Bind(1, bytes).Run();
            return true;
        });
        context.Response.Headers["X-Sum"] = sum.Length.ToString(CultureInfo.InvariantCulture);
        context.Response.StatusCode = 200;
    }
}
