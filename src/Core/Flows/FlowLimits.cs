using NodaTime;

namespace Messaging.Flows;

/// <summary>Every limit of the flow language, named once. Reaching one while running ends in an outcome that the trace explains, never in an exception or in silence.</summary>
public sealed record FlowLimits
{
    /// <summary>The limits that apply unless a company sets its own.</summary>
    public static FlowLimits Default { get; } = new();

    /// <summary>Characters of a flow's file.</summary>
    public int FileChars { get; init; } = 500_000;

    /// <summary>Steps of a flow.</summary>
    public int Steps { get; init; } = 500;

    /// <summary>Placeholders and tests of a flow: places that read a value.</summary>
    public int Reads { get; init; } = 1_000;

    /// <summary>How deep the lists and maps of a flow's file, or of a value, may be nested.</summary>
    public int Depth { get; init; } = 20;

    /// <summary>Names and values of one map or list in a flow's file.</summary>
    public int Fields { get; init; } = 100;

    /// <summary>Steps in one turn: how far a flow runs without waiting for anything.</summary>
    public int StepsPerTurn { get; init; } = 100;

    /// <summary>Steps in one run of a flow, over all of its turns.</summary>
    public int StepsPerRun { get; init; } = 1_000;

    /// <summary>Calls in one run: HTTP requests and look-ups.</summary>
    public int CallsPerRun { get; init; } = 100;

    /// <summary>How deep flows may run one another.</summary>
    public int SubFlows { get; init; } = 4;

    /// <summary>Questions that the customer can go back by.</summary>
    public int QuestionsBack { get; init; } = 5;

    /// <summary>Calls that are made at once.</summary>
    public int CallsAtOnce { get; init; } = 10;

    /// <summary>Events that one step may wait for.</summary>
    public int Events { get; init; } = 10;

    /// <summary>Messages since the customer was last heard; also what keeps a faulty flow from pestering.</summary>
    public int MessagesInARow { get; init; } = 20;

    /// <summary>Characters of one text after its placeholders are filled in; what is longer is cut.</summary>
    public int TextChars { get; init; } = 4_096;

    /// <summary>Characters of a request's address, with its query.</summary>
    public int UrlChars { get; init; } = 8_192;

    /// <summary>Characters of a request's body.</summary>
    public int BodyChars { get; init; } = 65_536;

    /// <summary>Characters of an answer that is still read.</summary>
    public int AnswerChars { get; init; } = 262_144;

    /// <summary>Characters, as JSON, of one variable.</summary>
    public int VariableChars { get; init; } = 8_192;

    /// <summary>Characters, as JSON, of all variables of a run.</summary>
    public int VariablesChars { get; init; } = 32_768;

    /// <summary>How often a question may be asked again.</summary>
    public int Retries { get; init; } = 10;

    /// <summary>Tags that one step gives or takes.</summary>
    public int Tags { get; init; } = 20;

    /// <summary>Characters of a ticket's subject; what is longer is cut.</summary>
    public int SubjectChars { get; init; } = 200;

    /// <summary>Options of a choice.</summary>
    public int Options { get; init; } = 50;

    /// <summary>Questions that a hand-over may ask before.</summary>
    public int Questions { get; init; } = 10;

    /// <summary>Connectors of a look-up.</summary>
    public int Connectors { get; init; } = 10;

    /// <summary>The longest time to wait for an answer to a call.</summary>
    public Duration CallTime { get; init; } = Duration.FromSeconds(60);

    /// <summary>The longest time to wait for a person, or to wait at all.</summary>
    public Duration WaitTime { get; init; } = Duration.FromDays(30);
}
