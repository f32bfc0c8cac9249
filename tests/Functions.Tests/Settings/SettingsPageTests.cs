using Messaging.Local.Commands;
using Messaging.Shared;

namespace Messaging.Functions.Tests.Settings;

public sealed class SettingsPageTests
{
    [Fact]
    public async Task The_page_of_the_settings_is_what_the_code_reads()
    {
        var file = Path.Combine(Repository.Root, "docs", "settings.md");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(file, SettingsPage.Markdown());
        }

        (await File.ReadAllTextAsync(file)).ShouldBe(SettingsPage.Markdown(), "Is it stale? UPDATE_GOLDEN=1 writes it anew.");
    }
}
