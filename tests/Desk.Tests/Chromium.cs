using Microsoft.Playwright;

namespace Messaging.Desk.Tests;

/// <summary>Debian's own browser; none is downloaded.</summary>
internal static class Chromium
{
    private const string Path = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
    ];

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => File.Exists(Path)
        ? playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = Arguments })
        : throw new InvalidOperationException($"{Path} is missing: these tests drive Debian's Chromium, which ./test installs (apt-get install chromium).");
}
