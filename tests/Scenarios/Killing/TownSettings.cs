using System.Text.Json.Nodes;
using Messaging.Shared;

namespace Messaging.Scenarios.Killing;

/// <summary>The sample settings, led to a simulator that is another process.</summary>
internal sealed class TownSettings(string folder, Uri host)
{
    private const string SimulatedAt = "http://127.0.0.1:7071/simulator/";

    private readonly JsonNode _sample = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "local.settings.sample.json")))!;

    public string Accounts => Path.Combine(folder, "accounts.json");

    /// <summary>The vendor's side: the account for WhatsApp, with the webhook that we gave it.</summary>
    public void WriteAccounts() => File.WriteAllText(Accounts, new JsonArray(new JsonObject
    {
        ["id"] = "whatsapp",
        ["provider"] = "meta",
        ["channel"] = "whatsapp",
        ["handle"] = Setting("Handle"),
        ["webhookUrl"] = new Uri(host, "webhooks/whatsapp/whatsapp").AbsoluteUri,
        ["secrets"] = new JsonObject
        {
            ["AccessToken"] = Setting("Secrets__AccessToken"),
            ["AppSecret"] = Setting("Secrets__AppSecret"),
            ["VerifyToken"] = Setting("Secrets__VerifyToken"),
        },
    }).ToJsonString());

    public void WriteSettings(Uri simulator)
    {
        var values = _sample["Values"]!.AsObject();
        values["Messaging__PublicUrl"] = host.GetLeftPart(UriPartial.Authority);
        foreach (var (name, value) in values.ToList())
        {
            if (value!.GetValue<string>().StartsWith(SimulatedAt, StringComparison.Ordinal))
            {
                values[name] = value.GetValue<string>().Replace(SimulatedAt, simulator.AbsoluteUri, StringComparison.Ordinal);
            }
        }

        File.WriteAllText(Path.Combine(folder, "local.settings.json"), _sample.ToJsonString());
    }

    private string Setting(string name) => _sample["Values"]![$"Messaging__Accounts__2__{name}"]!.GetValue<string>();
}
