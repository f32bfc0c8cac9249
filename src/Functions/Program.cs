using Azure.Identity;
using Messaging.Functions;
using Messaging.Functions.Settings;
using Messaging.Functions.Storage;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
var reading = new SettingsReading(builder.Configuration);
var azure = AzureSettings.Read(reading);
var settings = MessagingSettings.Read(reading);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddSingleton(AzureClients.Tables(azure, new DefaultAzureCredential()));
builder.Services.AddSingleton(AzureClients.Blobs(azure, new DefaultAzureCredential()));
builder.Services.AddSingleton(AzureClients.Bus(azure, new DefaultAzureCredential()));
builder.Services.AddMessaging(settings);
builder.Services.AddHostedService(provider => provider.GetRequiredService<Preparation>());
builder.Build().Run();
