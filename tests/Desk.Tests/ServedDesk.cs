using Messaging.Shared;
using Messaging.Simulator;
using Microsoft.Playwright;

namespace Messaging.Desk.Tests;

/// <summary>The product as ./run serves it, and a browser to look at it.</summary>
public sealed class ServedDesk : IAsyncLifetime
{
    private ServedHost? _host;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public CapturedLog Log => _host!.Log;

    public Vendors Vendors => _host!.Vendors;

    public async Task InitializeAsync()
    {
        if (!File.Exists(Path.Combine(AppContext.BaseDirectory, "pages", "index.html")))
        {
            throw new InvalidOperationException("The page is missing: run 'npm ci && npm run build' in src/Desk before the .NET build, as ./test does.");
        }

        _host = await ServedHost.Start();
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    /// <summary>The page as somebody opens it who was never here before.</summary>
    public async Task<DeskPage> OpenAsync() => await DeskPage.OpenAsync(_browser!, _host!.Url);

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }
}
