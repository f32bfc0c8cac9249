using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Azure.Storage.Blobs;
using Messaging.Functions;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Messaging.Local.Blobs;
using Messaging.Local.Bus;
using Messaging.Local.Engine;
using Messaging.Local.Functions;
using Messaging.Local.Store;
using Messaging.Local.Tables;
using Messaging.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Messaging.Local.Serving;

/// <summary>The function app and all that it stands on, in one process: the classes that run on Azure, on the local engine, tables and blobs.</summary>
public sealed class LocalHost : IAsyncDisposable
{
    private readonly Database _database;
    private readonly FunctionCatalogue _catalogue;
    private readonly TimerFunctions _timers;

    private LocalHost(WebApplication app, Database database, DurableEngine engine, FunctionCatalogue catalogue, TimerFunctions timers)
    {
        App = app;
        _database = database;
        Engine = engine;
        _catalogue = catalogue;
        _timers = timers;
    }

    public WebApplication App { get; }

    public DurableEngine Engine { get; }

    public IServiceProvider Services => App.Services;

    /// <param name="options">What differs from the default.</param>
    /// <param name="configure">A last word on the services and the server, for tests.</param>
    public static LocalHost Create(LocalHostOptions options, Action<WebApplicationBuilder>? configure = null)
    {
        Directory.CreateDirectory(options.DataFolder);
        var database = new Database(new DatabaseOptions(Path.Combine(options.DataFolder, "messaging.db")) { Durability = options.Durability });
        // Settings come with the options; nothing is to be found in, or watched for changes below, the folder one happens to be in.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = ["--hostBuilder:reloadConfigOnChange=false"] });
        builder.Configuration.AddConfiguration(options.Configuration);
        if (options.Url is { } url)
        {
            builder.WebHost.UseUrls(url).ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        }

        var services = builder.Services;
        services.AddRouting();
        services.AddSingleton(options.Time);
        services.AddSingleton(options.Quiet);
        services.AddSingleton<Pause>(new QuietPause(options.Time, options.Quiet));
        services.AddSingleton<TableServiceClient>(new LocalTableServiceClient(database, options.Time));
        services.AddSingleton<ServiceBusClient>(provider => new LocalServiceBusClient(
            database, options.Time, options.Quiet, provider.GetRequiredService<ILogger<LocalServiceBusClient>>()));
        services.AddSingleton<BlobServiceClient>(new LocalBlobServiceClient(Path.Combine(options.DataFolder, "blobs"), options.Time));
        var engineOptions = options.Engine.DefaultVersion.Length > 0 ? options.Engine : HostFile.Complete(options.Engine, AppContext.BaseDirectory);
        services.AddSingleton(provider => new DurableEngine(database, options.Quiet, options.Time, engineOptions, provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton(provider => provider.GetRequiredService<DurableEngine>().Client);
        services.AddMessaging(MessagingSettings.Read(builder.Configuration));
        configure?.Invoke(builder);

        var app = builder.Build();
        var catalogue = FunctionCatalogue.Of(typeof(Registration).Assembly);
        var engine = app.Services.GetRequiredService<DurableEngine>();
        engine.AddFunctions(catalogue, app.Services);
        Serve(app, options, catalogue, engine.Client);
        var timers = new TimerFunctions(
            catalogue, app.Services, engine.Client, options.Time, options.Quiet, app.Services.GetRequiredService<ILogger<TimerFunctions>>());
        return new LocalHost(app, database, engine, catalogue, timers);
    }

    public async Task StartAsync(CancellationToken cancellation = default)
    {
        await Services.GetRequiredService<Preparation>().StartAsync(cancellation);
        await Engine.StartAsync(cancellation);
        ((LocalServiceBusClient)Services.GetRequiredService<ServiceBusClient>()).AddFunctions(_catalogue, Services);
        await App.StartAsync(cancellation);
        _timers.Start();
    }

    /// <summary>Ends as a killed process does: nothing that is under way is finished.</summary>
    public async Task CrashAsync()
    {
        _timers.Dispose();
        await Engine.StopAsync(abrupt: true);
        await App.DisposeAsync();
        _database.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        _timers.Dispose();
        await App.StopAsync();
        await Engine.StopAsync();
        await App.DisposeAsync();
        _database.Dispose();
    }

    private static void Serve(WebApplication app, LocalHostOptions options, FunctionCatalogue catalogue, DurableTaskClient durable)
    {
        app.Use((context, next) => FailureAnswer.Give(context, next, app.Logger));
        if (options.Vendors is { } vendors)
        {
            app.MapSimulator(vendors);
        }

        app.MapFunctions(catalogue, durable);
    }
}
