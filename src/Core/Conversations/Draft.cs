using System.Collections.Immutable;
using System.Globalization;
using Messaging.Brands;
using Messaging.Channels;
using Messaging.Contacts;
using Messaging.Messages;
using Messaging.Outbound;
using NodaTime;

namespace Messaging.Conversations;

/// <summary>A decision while it is being made: the state so far, and the effects so far. Lives within one call of the decider.</summary>
internal sealed class Draft(Conversation before, Circumstances circumstances)
{
    private readonly Contact _contact = before.Contact;
    private readonly string? _occupied = before.Occupies;
    private readonly bool _queued = before.IsQueued;
    private readonly bool _wasClosing = before.Lifecycle is Lifecycle.Closing;
    private readonly ImmutableArray<Effect>.Builder _effects = ImmutableArray.CreateBuilder<Effect>();

    public Conversation State { get; set; } = before;

    public Instant Now => circumstances.Now;

    public Circumstances Circumstances => circumstances;

    /// <summary>It was decided in this turn that it closes.</summary>
    public bool BeganClosing => State.Lifecycle is Lifecycle.Closing && !_wasClosing;

    public ConversationSettings Settings => circumstances.Settings;

    /// <summary>Says it in the form that the customer's channel can show, and notes what is lost. Who objects to being written to is not.</summary>
    public void Say(Content content, Author author, Purpose purpose = Purpose.Service, string? replyTo = null)
    {
        if (ConsentRules.Forbids(this, purpose))
        {
            Explain("opted-out", ConsentRules.Refusal);
            return;
        }

        var to = State.Speaking.Address;
        var fitted = Fitted(content);
        foreach (var (index, part) in fitted.Parts.Index())
        {
            var number = State.Messages + 1;
            var message = new OutboundMessage(OutboxId.Of(State.Id, number), to, part, purpose)
            {
                Outside = Outside(part, to),
                ReplyTo = index == 0 ? replyTo : null,
                Context = State.Speaking.Context,
                ByPerson = author is Author.Person,
            };
            State = State with { Messages = number };
            if (message.Context?.Token is not null)
            {
                State = State.With(State.SpeakingIn, cursor => cursor with { Context = message.Context with { Token = null } });
            }

            _effects.Add(new Effect.Send(message, author));
        }

        foreach (var loss in fitted.Losses)
        {
            Explain("degraded", loss);
        }
    }

    /// <summary>What would become of a content, were it said now.</summary>
    public FitResult Fitted(Content content)
    {
        var to = State.Speaking.Address;
        var account = circumstances.Accounts[to.Account];
        if (content.Raw?.Provider == account.Provider)
        {
            return FitResult.Whole(content);
        }

        var can = circumstances.At(to);
        return account.Brand is not { } brand ? Fit.To(content, can)
            : BrandVoice.Apply(brand, content) is { } said ? Fit.To(said, BrandVoice.Within(brand, can))
            : FitResult.Nothing($"{brand.Name} does not say such a thing.");
    }

    private Content.Template? Outside(Content part, Address to) =>
        circumstances.Accounts[to.Account].OutsideTemplate is { } template && part is Content.Text text && circumstances.At(to).Templates
            ? new Content.Template(template, State.Language, [new TemplateValue.Phrase(text.Body)])
            : null;

    /// <summary>What the system itself says.</summary>
    public void Say(Func<Phrases, string> phrase, params ReadOnlySpan<object?> values)
    {
        var text = string.Format(CultureInfo.InvariantCulture, phrase(Phrases.In(State.Language)), values);
        Say(new Content.Text(text), new Author.Machine());
    }

    public void Record(TimelineItem item, Instant at)
    {
        var number = State.Lines + 1;
        State = State with { Lines = number };
        _effects.Add(new Effect.Record(new TimelineLine(number, at, item)));
    }

    public void Explain(string code, string reason) => Record(new TimelineItem.Notice(code, reason), Now);

    public void Keep(MediaToKeep medium) => _effects.Add(new Effect.Keep(medium));

    public void Trace(string step) => _effects.Add(new Effect.Trace(step));

    public void Publish(string type, string? detail = null) => _effects.Add(new Effect.Publish(new DomainEvent(type, Now, detail)));

    public void Answer(string key, string? refused) => _effects.Add(new Effect.Answer(new CommandResult(key, refused)));

    public void Call(CallWork work, Duration patience)
    {
        var number = State.CallsMade + 1;
        var call = new PendingCall(CallId.Of(number), work, Now + patience);
        State = State with { CallsMade = number, Calls = State.Calls.Add(call) };
    }

    /// <summary>The call that a result belongs to, which is then no longer waited for; nothing when it came too late.</summary>
    public PendingCall? Settle(CallId id)
    {
        var call = State.Calls.FirstOrDefault(pending => pending.Id == id);
        if (call is not null)
        {
            State = State with { Calls = State.Calls.Remove(call) };
        }

        return call;
    }

    public void Vacate(string agent) => _effects.Add(new Effect.Place(agent, Held: false));

    public Turn Done()
    {
        var (was, becomes) = (_occupied, State.Occupies);
        if (was != becomes)
        {
            if (was is not null)
            {
                Vacate(was);
            }

            if (becomes is not null)
            {
                _effects.Add(new Effect.Place(becomes, Held: true));
            }
        }

        if (State.IsQueued != _queued)
        {
            _effects.Add(new Effect.Queue(State.IsQueued));
        }

        if (State.Contact != _contact || State.Turn == 0)
        {
            _effects.Add(new Effect.Remember());
        }

        return new Turn(State with { Turn = State.Turn + 1 }, _effects.ToImmutable());
    }
}
