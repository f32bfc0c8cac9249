using Azure.Identity;
using Messaging.Functions;
using Messaging.Functions.Storage;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddSingleton(AzureClients.Tables(builder.Configuration, new DefaultAzureCredential()));
builder.Services.AddSingleton(AzureClients.Blobs(builder.Configuration, new DefaultAzureCredential()));
builder.Services.AddSingleton(AzureClients.Bus(builder.Configuration, new DefaultAzureCredential()));
builder.Services.AddAzureTelemetry(builder.Configuration, new DefaultAzureCredential());
builder.Services.AddMessaging(builder.Configuration);
builder.Services.AddHostedService(provider => provider.GetRequiredService<Preparation>());
builder.Build().Run();
