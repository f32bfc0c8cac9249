using System.Collections.Concurrent;
using System.Diagnostics;
using Messaging.Local.Engine;
using Messaging.Local.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Messaging.Bench;

/// <summary>The local host as it is served, with a provider that accepts everything at once.</summary>
internal static class ProductServer
{
    private const string Url = "http://127.0.0.1:7602";
    private const string Sink = "/sink/2010-04-01/Accounts/{sid}/Messages.json";

    /// <summary>Webhooks answered a second: verified, stored, rung. The turns are held up by a provider that does not answer meanwhile, so that they are not measured.</summary>
    public static async Task<double> MeasureAccepting(string folder)
    {
        using var release = new ManualResetEventSlim();
        await using var host = Create(folder, _ => release.Wait(), new EngineOptions { ConcurrentActivities = 1 });
        await host.StartAsync();
        using var client = Load.Client();
        await Load.Burst(client, (await Letters.Make(Url, 2))[..200]);
        var rate = await Load.Burst(client, (await Letters.Make(Url, 12)).Select(letters => letters[2..]).ToArray());
        release.Set();
        return rate;
    }

    /// <summary>Conversations that each write again when they are answered: messages whose answer the provider has accepted, a second.</summary>
    public static async Task<double> MeasureTurns(string folder)
    {
        const int Each = 15;
        var answered = new ConcurrentDictionary<string, SemaphoreSlim>();
        await using var host = Create(folder, to => answered.GetOrAdd(to, _ => new SemaphoreSlim(0)).Release());
        await host.StartAsync();
        using var client = Load.Client();
        var letters = await Letters.Make(Url, Each);
        await Play(client, letters, answered, 0, 5);
        var watch = Stopwatch.StartNew();
        await Play(client, letters, answered, 5, Each);
        return Letters.Customers * (Each - 5) / watch.Elapsed.TotalSeconds;
    }

    private static Task Play(HttpClient client, Letter[][] letters, ConcurrentDictionary<string, SemaphoreSlim> answered, int from, int to) =>
        Task.WhenAll(letters.Select(async (mine, customer) =>
        {
            var heard = answered.GetOrAdd(Letters.Customer(customer), _ => new SemaphoreSlim(0));
            foreach (var letter in mine[from..to])
            {
                await Letters.Post(client, letter);
                await heard.WaitAsync();
            }
        }));

    private static LocalHost Create(string folder, Action<string> accepted, EngineOptions? engine = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(BenchSettings.Of(Url)).Build();
        var host = LocalHost.Create(
            new LocalHostOptions(configuration, folder) { Url = Url, Engine = engine ?? new EngineOptions() },
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton(BenchSettings.Flows(folder));
            });
        var ids = 0L;
        host.App.MapPost(Sink, async (HttpContext context) =>
        {
            var form = await context.Request.ReadFormAsync();
            accepted(form["To"].ToString());
            context.Response.StatusCode = 201;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync($$"""{"sid":"SM{{Interlocked.Increment(ref ids):x32}}","status":"queued"}""");
        });
        return host;
    }
}
