using Messaging.Channels;
using Messaging.Core.Tests.Channels;
using Messaging.Providers;

namespace Messaging.Core.Tests.Providers;

public sealed class FittedPlanTests
{
    [Theory]
    [InlineData("line")]
    [InlineData("telegram")]
    [InlineData("own")]
    [InlineData("whatsapp")]
    public void Whatever_was_fitted_to_a_channel_can_be_sent_there(string provider)
    {
        var account = Accounts.Of(provider);
        var can = Capabilities.Of(account);
        var sent = 0;
        for (var seed = 0; seed < 5_000; seed++)
        {
            foreach (var part in Fit.To(new RandomContent(seed).Content(), can).Parts)
            {
                var steps = PlanCase.Plan(account, PlanCase.For(account, "5000000001", part)).ShouldBeOfType<SendPlan.Calls>().Steps;
                sent += steps.Select(step => step.Call([])).Count(call => call.Text.Length > 0);
            }
        }

        sent.ShouldBeGreaterThan(3_500);
    }
}
