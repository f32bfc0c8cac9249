using System.Diagnostics;
using System.Globalization;
using Messaging.Providers;

namespace Messaging.Functions;

/// <summary>What is noted on a span while it lasts; nothing is on one that is not kept. Of a failure its kind alone: its words may be a customer's.</summary>
internal static class Spans
{
    public static Activity About(this Activity span, string operation, string provider, AccountId account) => span
        .SetTag("messaging.operation.name", operation)
        .SetTag("messaging.operation.type", operation)
        .SetTag("messaging.system", provider)
        .SetTag("messaging.destination.name", account.Value);

    public static void Failed(this Activity? span, Exception failure) => span.Failed(failure.GetType().FullName!);

    public static void Failed(this Activity? span, string kind) => span?.SetTag("error.type", kind).SetStatus(ActivityStatusCode.Error);

    public static void Came(this Activity? span, SendOutcome outcome)
    {
        if (outcome is not (SendOutcome.Accepted or SendOutcome.AlreadyAccepted))
        {
            span.Failed(outcome.Name());
        }
    }

    public static void Answered(this Activity? span, int status)
    {
        if (span?.SetTag("http.response.status_code", status) is not null && status >= 400)
        {
            span.Failed(status.ToString(CultureInfo.InvariantCulture));
        }
    }
}
