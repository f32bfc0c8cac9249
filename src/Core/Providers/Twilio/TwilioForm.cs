namespace Messaging.Providers.Twilio;

// The fields of a webhook by name, in exact case. What is absent and what is empty are the same to Twilio.
internal sealed class TwilioForm
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    public TwilioForm(Webhook webhook)
    {
        var fields = webhook.Method == "GET" ? FormFields.OfQuery(webhook.Url) : webhook.Form;
        foreach (var (name, value) in fields)
        {
            // Customers' phones do send NUL characters, and stores end a text at them.
            _fields.TryAdd(name, value.Replace("\0", "", StringComparison.Ordinal));
        }
    }

    public string? this[string name] => _fields.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    public string? Sid => this["MessageSid"] ?? this["SmsSid"] ?? this["SmsMessageSid"];

    public string? Status => this["MessageStatus"] ?? this["SmsStatus"];

    // WhatsApp's addresses are written whatsapp:+15551234567, or whatsapp:US.1234 for a customer without a number.
    public string? Handle(string name) => this[name] is { } address
        ? address.StartsWith("whatsapp:", StringComparison.OrdinalIgnoreCase) ? address["whatsapp:".Length..] : address
        : null;
}
