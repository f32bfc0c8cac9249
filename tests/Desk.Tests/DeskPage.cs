using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Messaging.Desk.Tests;

/// <summary>The page in the words of who sits before it. Everything waits for the page to show something, and fails if it never does.</summary>
public sealed class DeskPage : IAsyncDisposable
{
    private const float PatienceMilliseconds = 60_000;

    private readonly IPage _page;
    private readonly Uri _url;

    private DeskPage(IPage page, Uri url)
    {
        _page = page;
        _url = url;
        _page.SetDefaultTimeout(PatienceMilliseconds);
        _page.PageError += (_, error) => Errors.Enqueue(error);
        _page.Request += (_, request) => Asked.Enqueue(new Uri(request.Url));
    }

    /// <summary>Errors that no script caught.</summary>
    public ConcurrentQueue<string> Errors { get; } = [];

    /// <summary>Every address that the page asked.</summary>
    public ConcurrentQueue<Uri> Asked { get; } = [];

    public ILocator Phone => _page.GetByRole(AriaRole.List, new() { Name = "Messages on the phone" });

    public ILocator Timeline => _page.GetByRole(AriaRole.List, new() { Name = "Timeline" });

    public ILocator State => _page.GetByRole(AriaRole.Complementary, new() { Name = "State" });

    public ILocator Toast => _page.GetByRole(AriaRole.Status);

    public ILocator AgentsText => _page.GetByLabel("Write as the agent");

    public ILocator CustomersText => _page.GetByLabel("Write as the customer");

    public ILocator OpenConversations => _page.GetByRole(AriaRole.Navigation, new() { Name = "Open conversations" });

    public static async Task<DeskPage> OpenAsync(IBrowser browser, Uri url)
    {
        var page = new DeskPage(await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 860 } }), url);
        await page._page.GotoAsync(url.OriginalString);
        return page;
    }

    /// <summary>Takes up the phone of a customer at an account.</summary>
    public async Task PickUpAsync(string account, string? customer = null)
    {
        await _page.Locator($"#phone-{account}").ClickAsync();
        if (customer is not null)
        {
            await _page.GetByLabel("Customer", new() { Exact = true }).FillAsync(customer);
            await _page.Keyboard.PressAsync("Enter");
        }
    }

    public async Task WriteAsCustomerAsync(string text)
    {
        await CustomersText.FillAsync(text);
        await _page.Keyboard.PressAsync("Enter");
    }

    public async Task WriteAsAgentAsync(string text)
    {
        await AgentsText.FillAsync(text);
        await _page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Begins to write, and does not send it.</summary>
    public Task TypeAsync(ILocator where, string text) => where.PressSequentiallyAsync(text);

    public Task ChooseFileAsync(string name, byte[] bytes) =>
        _page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = bytes });

    public Task ReloadAsync() => _page.ReloadAsync();

    public Task PressAsync(string button) => _page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    public static async Task SeesAsync(ILocator where, string text) =>
        await Assertions.Expect(where).ToContainTextAsync(text, new() { Timeout = PatienceMilliseconds });

    public bool AskedOnlyItsOwnHost() => Asked.All(address => address.Authority == _url.Authority || address.Scheme == "data");

    public async ValueTask DisposeAsync() => await _page.Context.DisposeAsync();
}
