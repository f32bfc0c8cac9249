using System.CommandLine;
using Messaging.Functions.Links;
using Messaging.Functions.Settings;
using Messaging.Links;
using Messaging.Local.Serving;

namespace Messaging.Local.Commands;

/// <summary>messaging link: the address by which customers begin to write to an account, as a link, a button or a QR code.</summary>
internal static class LinkCommand
{
    public static Command Create()
    {
        var account = new Argument<string>("account") { Description = "The account that it leads to, e.g. twilio-whatsapp" };
        var reference = new Option<string?>("--ref") { Description = "Where it will stand, e.g. spring-poster: arrives with the customer, and is counted" };
        var text = new Option<string?>("--text") { Description = "What stands in the customer's text field for a start" };
        var form = new Option<string>("--as") { Description = "What to print", DefaultValueFactory = _ => "url" };
        form.AcceptOnlyFromAmong("url", "button", "svg");
        var label = new Option<string>("--label") { Description = "What the button says", DefaultValueFactory = _ => "Message us" };
        var settings = new Option<string>("--settings") { Description = "The folder with local.settings.json", DefaultValueFactory = _ => "." };
        var command = new Command("link", "A link, a button or a QR code that leads to an account") { account, reference, text, form, label, settings };
        command.SetAction((parsed, _) => Run(
            parsed.GetValue(account)!, parsed.GetValue(reference), parsed.GetValue(text), parsed.GetValue(form)!, parsed.GetValue(label)!, parsed.GetValue(settings)!));
        return command;
    }

    private static async Task<int> Run(string name, string? reference, string? text, string form, string label, string settings)
    {
        var read = MessagingSettings.Read(LocalSettings.Load(settings));
        if (read.Accounts.Named(name) is not var (account, _))
        {
            await Console.Error.WriteLineAsync($"There is no account '{name}' in the settings.");
            return 2;
        }

        try
        {
            if (EntryLink.To(account, reference, text) is not { } link)
            {
                await Console.Error.WriteLineAsync($"No link leads to {name}: its channel has none, or its PublicHandle is not set.");
                return 1;
            }

            await Console.Out.WriteLineAsync(form switch
            {
                "button" => LinkPage.ButtonOf(link, label),
                "svg" => LinkPage.CodeOf(link),
                _ => link.AbsoluteUri,
            });
            return 0;
        }
        catch (FormatException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 2;
        }
    }
}
