using System.Text.Json.Serialization;
using Messaging.Articles;
using Messaging.Flows.Requests;
using NodaTime;

namespace Messaging.Flows;

/// <summary>A call that a flow wants made. Everything in it is filled in except secrets, which are names.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "call")]
[JsonDerivedType(typeof(Http), "http")]
[JsonDerivedType(typeof(Lookup), "lookup")]
[JsonDerivedType(typeof(Articles), "articles")]
[JsonDerivedType(typeof(Bot), "bot")]
public abstract record CallSpec
{
    private CallSpec()
    {
    }

    /// <summary>How long the whole call may take, attempts included; then it is timed out.</summary>
    public abstract Duration Allowed { get; }

    /// <summary>An HTTP request.</summary>
    /// <param name="Method">The method in capitals.</param>
    /// <param name="Url">The absolute address with its query; values in it are percent-encoded. Personal data: not to be logged.</param>
    /// <param name="Timeout">How long one attempt may take.</param>
    public sealed record Http(string Method, string Url, Duration Timeout) : CallSpec
    {
        /// <summary>Headers by name, without line breaks; none of those that the sender or <see cref="Auth"/> sets.</summary>
        public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

        /// <summary>The body as JSON; nothing for a request without one.</summary>
        public string? Body { get; init; }

        /// <summary>The name of the configured credentials; nothing for none.</summary>
        public string? Auth { get; init; }

        /// <summary>What to read from the answer: JSONPaths by the names under which their values are kept.</summary>
        public IReadOnlyDictionary<string, string> Map { get; init; } = new Dictionary<string, string>();

        /// <summary>How often to try again when there was no connection, no answer in time, a 429 or a 5xx.</summary>
        public int Retries { get; init; }

        /// <summary>Statuses beside 200 to 299 that the flow takes as an answer.</summary>
        public IReadOnlyList<int> Statuses { get; init; } = [];

        /// <summary>The longest answer to read, in characters.</summary>
        public int AnswerChars { get; init; } = FlowLimits.Default.AnswerChars;

        /// <inheritdoc/>
        [JsonIgnore]
        public override Duration Allowed => Timeout * (Retries + 1);

        /// <summary>Whether a status is an answer, rather than a failure.</summary>
        /// <param name="status">The HTTP status.</param>
        public bool Accepts(int status) => status is >= 200 and <= 299 || Statuses.Contains(status);

        /// <summary>What an answer comes to.</summary>
        /// <param name="status">Its HTTP status.</param>
        /// <param name="body">Its body.</param>
        public CallResult Read(int status, string body) => HttpAnswer.Read(this, status, body);
    }

    /// <summary>Several configured connectors asked at once. Who has not answered by the deadline is left out.</summary>
    /// <param name="Connectors">Whom to ask.</param>
    /// <param name="Deadline">How long all of them together may take.</param>
    public sealed record Lookup(IReadOnlyList<ConnectorCall> Connectors, Duration Deadline) : CallSpec
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override Duration Allowed => Deadline;
    }

    /// <summary>A question to an external bot: what to say to the customer's words. Comes back with what <see cref="Bots.BotContract"/> names.</summary>
    /// <param name="Name">The bot's name in the settings.</param>
    /// <param name="Said">What the customer said; empty where the bot is to begin. Personal data: not to be logged.</param>
    /// <param name="Turn">How often the step has asked it in this run, this time among them.</param>
    /// <param name="Timeout">How long it may take.</param>
    public sealed record Bot(string Name, string Said, int Turn, Duration Timeout) : CallSpec
    {
        /// <summary>The customer's language, as in BCP 47.</summary>
        public string Language { get; init; } = "";

        /// <summary>The channel that he uses.</summary>
        public string Channel { get; init; } = "";

        /// <summary>What else the flow tells the bot.</summary>
        public IReadOnlyDictionary<string, Value> With { get; init; } = new Dictionary<string, Value>();

        /// <inheritdoc/>
        [JsonIgnore]
        public override Duration Allowed => Timeout;
    }

    /// <summary>A search in the help centre. Comes back with <see cref="FoundArticle.Answer"/>; a list, empty where nothing fits.</summary>
    /// <param name="Query">What the customer wants to know, in his words. Personal data: not to be logged.</param>
    /// <param name="Languages">In which languages, the customer's own first; another one counts only where the one before has nothing.</param>
    /// <param name="Most">How many articles at most.</param>
    /// <param name="Timeout">How long it may take.</param>
    public sealed record Articles(string Query, IReadOnlyList<string> Languages, int Most, Duration Timeout) : CallSpec
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override Duration Allowed => Timeout;
    }
}

/// <summary>A question to one connector.</summary>
/// <param name="Connector">Its name in the settings; also the variable that keeps its answer.</param>
/// <param name="Arguments">What it is asked with. Personal data.</param>
public sealed record ConnectorCall(string Connector, IReadOnlyDictionary<string, Value> Arguments);
