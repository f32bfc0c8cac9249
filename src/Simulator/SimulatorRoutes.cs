using Messaging.Simulator.Apple;
using Messaging.Simulator.Bot;
using Messaging.Simulator.Crm;
using Messaging.Simulator.HelpCentre;
using Messaging.Simulator.Http;
using Messaging.Simulator.Line;
using Messaging.Simulator.Messenger;
using Messaging.Simulator.Mail;
using Messaging.Simulator.Meta;
using Messaging.Simulator.Own;
using Messaging.Simulator.Telegram;
using Messaging.Simulator.Push;
using Messaging.Simulator.Rcs;
using Messaging.Simulator.Twilio;

namespace Messaging.Simulator;

public static class SimulatorRoutes
{
    /// <summary>Everything under /simulator: the vendors' APIs, the CRM, and what the page and the tests need. None of it asks who is there, so it belongs on loopback.</summary>
    public static RouteGroupBuilder MapSimulator(this IEndpointRouteBuilder endpoints, Vendors vendors)
    {
        var simulator = endpoints.MapGroup("/simulator");
        TwilioApi.Map(simulator, vendors);
        TwilioContentApi.Map(simulator, vendors);
        MetaApi.Map(simulator, vendors);
        MetaMediaApi.Map(simulator, vendors);
        MessengerApi.Map(simulator, vendors);
        MailApi.Map(simulator, vendors);
        LineApi.Map(simulator, vendors);
        TelegramApi.Map(simulator, vendors);
        RcsApi.Map(simulator, vendors);
        AppleApi.Map(simulator, vendors);
        OwnApi.Map(simulator, vendors);
        CrmApi.Map(simulator, vendors);
        BotApi.Map(simulator, vendors);
        HelpCentreApi.Map(simulator, vendors);
        PushApi.Map(simulator, vendors);
        PhoneApi.Map(simulator, vendors);
        ControlApi.Map(simulator, vendors);
        return simulator;
    }
}
