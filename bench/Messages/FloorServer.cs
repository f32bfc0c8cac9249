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
internal sealed class FloorServer : IAsyncDisposable
{
    private const string Url = "http://127.0.0.1:7601";
    private const int Each = 20;
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("bench-auth-token");

    private readonly Database _database;
    private readonly WebApplication _app;
    private readonly HttpClient _client = Load.Client();
    private readonly Letters _letters = new(Url);

    private FloorServer(Database database)
    {
        _database = database;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Url);
        _app = builder.Build();
        _app.MapPost("/webhooks/twilio/twilio-sms", Take);
    }

    public static async Task<FloorServer> Start(string folder)
    {
        var server = new FloorServer(new Database(new DatabaseOptions(Path.Combine(folder, "floor.db"))));
        await server._database.Write(session => session.Execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, body BLOB NOT NULL)"));
        await server._app.StartAsync();
        return server;
    }

    public async Task<double> Measure() => await Load.Burst(_client, await _letters.Next(Each));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        _database.Dispose();
    }

    private async Task Take(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var bytes = body.ToArray();
        var sum = HMACSHA256.HashData(Key, bytes);
        await _database.Write(session =>
        {
            session.Prepare("INSERT INTO rows (body) VALUES (?1)").Bind(1, bytes).Run();
            return true;
        });
        context.Response.Headers["X-Sum"] = sum.Length.ToString(CultureInfo.InvariantCulture);
        context.Response.StatusCode = 200;
    }
}
