using System.Collections.Concurrent;
using Messaging.Messages;
using Messaging.Simulator.Apple;
using Messaging.Simulator.Faults;
using Messaging.Simulator.Mail;
using Messaging.Simulator.Line;
using Messaging.Simulator.Media;
using Messaging.Simulator.Messenger;
using Messaging.Simulator.Meta;
using Messaging.Simulator.Own;
using Messaging.Simulator.Phones;
using Messaging.Simulator.Rcs;
using Messaging.Simulator.Sending;
using Messaging.Simulator.Telegram;
using Messaging.Simulator.Twilio;
using Messaging.Simulator.Webhooks;
using Messaging.Simulator.Writing;

namespace Messaging.Simulator;

/// <summary>The vendors as we see them: what they took from us, what their customers' phones show, what goes wrong next.</summary>
public sealed class Vendors : IDisposable
{
    private readonly Dictionary<string, VendorAccount> _accounts;
    private readonly Dictionary<string, IVendor> _vendors;
    private readonly CustomerSide _customers;
    private readonly ConcurrentQueue<string> _pushed = new();
    private readonly ConcurrentDictionary<string, bool> _pushKeys = new();

    /// <param name="callbacks">Carries webhooks to us; stays the caller's to dispose of.</param>
    public Vendors(IEnumerable<VendorAccount> accounts, SimulatorClock clock, HttpMessageHandler callbacks, VendorSettings? settings = null)
    {
        Clock = clock;
        Settings = settings ?? new VendorSettings();
        Ids = new VendorIds(Settings.Seed);
        Sender = new WebhookSender(clock, callbacks);
        Receipts = new Receipts(this);
        _vendors = new()
        {
            [TwilioVendor.Name] = new TwilioVendor(this),
            [MetaVendor.Name] = new MetaVendor(this),
            [MessengerVendor.Name] = new MessengerVendor(this),
            ["sendgrid"] = new MailVendor(this, new SendGridDialect()),
            ["mailgun"] = new MailVendor(this, new MailgunDialect()),
            ["postmark"] = new MailVendor(this, new PostmarkDialect()),
            [LineVendor.Name] = new LineVendor(this),
            [TelegramVendor.Name] = new TelegramVendor(this),
            [RcsVendor.Name] = new RcsVendor(this),
            [AppleVendor.Name] = new AppleVendor(this),
            [OwnVendor.Name] = new OwnVendor(this),
        };
        _customers = new CustomerSide(this);
        _accounts = accounts.Select(Checked).ToDictionary(account => account.Id);
    }

    public IReadOnlyList<VendorAccount> Accounts => [.. _accounts.Values];

    public FaultPlan Faults { get; } = new();

    public PhoneBook Phones { get; } = new();

    public SentLog Log { get; } = new();

    /// <summary>Every attempt to call our webhooks, in order of its end.</summary>
    public IReadOnlyList<WebhookAttempt> WebhookAttempts => Sender.Attempts;

    public VendorSettings Settings { get; }

    /// <summary>What the push service was told, in order, as JSON.</summary>
    public IReadOnlyList<string> Pushed => [.. _pushed];

    /// <summary>What Meta has approved.</summary>
    public IReadOnlyList<ApprovedTemplate> Templates { get; set; } = ApprovedTemplate.Usual;

    /// <summary>Where this simulator is reached, with a slash at the end: links to media lead there.</summary>
    public Uri BaseUrl { get; set; } = new("http://127.0.0.1/simulator/");

    internal SimulatorClock Clock { get; }

    /// <summary>What it is told again, under the same key, it has already.</summary>
    internal void Took(string key, string push)
    {
        if (_pushKeys.TryAdd(key, true))
        {
            _pushed.Enqueue(push);
        }
    }

    internal VendorIds Ids { get; }

    internal TwilioContentStore TwilioContents { get; } = new();

    internal MediaShelf Media { get; } = new();

    internal WebhookSender Sender { get; }

    internal Receipts Receipts { get; }

    public VendorAccount Account(string id) => _accounts.TryGetValue(id, out var account)
        ? account
        : throw new KeyNotFoundException($"There is no simulated account {id}.");

    /// <summary>A customer writes: the vendor posts it to the account's webhook, and this ends with our answer.</summary>
    public Task<Written> WriteAsync(string account, string from, Content content, WriteOptions? options = null) =>
        _customers.WriteAsync(account, from, content, options ?? new WriteOptions());

    public Task<Written> WriteAsync(string account, string from, string text, WriteOptions? options = null) =>
        WriteAsync(account, from, new Content.Text(text), options);

    public void Dispose()
    {
        Clock.Dispose();
        Sender.Dispose();
    }

    internal IVendor Of(VendorAccount account) => _vendors[account.Provider];

    internal IEnumerable<IVendor> All => _vendors.Values;

    internal IVendor Named(string provider) => _vendors[provider];

    internal bool WindowIsOpen(string account, string customer) => WindowIsOpen(account, customer, Settings.Window);

    internal bool WindowIsOpen(string account, string customer, TimeSpan window) => Clock.Now < Phones.LastWrote(account, customer) + window;

    internal IEnumerable<VendorAccount> AccountsAt(string provider) => _accounts.Values.Where(account => account.Provider == provider);

    private VendorAccount Checked(VendorAccount account)
    {
        if (!_vendors.TryGetValue(account.Provider, out var vendor))
        {
            var known = string.Join(" and ", _vendors.Keys);
            throw new ArgumentException($"Account {account.Id}: no vendor '{account.Provider}' is simulated, only {known}.", nameof(account));
        }

        return vendor.Secrets.FirstOrDefault(name => !account.Secrets.ContainsKey(name)) is { } missing
            ? throw new ArgumentException($"Account {account.Id}: the secret {missing} is missing.", nameof(account))
            : account;
    }
}
