using Messaging.Flows.Templates;
using Messaging.Flows.Yaml;

namespace Messaging.Flows.Conditions;

/// <summary>Something that holds or not. Its text is what the author wrote, for the trace.</summary>
/// <attribute name="any">Conditions of which one has to hold.</attribute>
/// <attribute name="all">Conditions that all have to hold.</attribute>
internal abstract record Condition
{
    private Condition()
    {
    }

    public static Condition Never { get; } = new Any([]);

    /// <summary>How many tests have to hold; of alternatives one.</summary>
    public virtual int Tests => 1;

    public abstract bool Holds(TurnDraft turn);

    public static Reader<Condition> Read => ConditionReader.Read;

    internal sealed record All(Condition[] Parts) : Condition
    {
        public override int Tests => Parts.Sum(part => part.Tests);

        public override bool Holds(TurnDraft turn)
        {
            foreach (var part in Parts)
            {
                if (!part.Holds(turn))
                {
                    return false;
                }
            }

            return true;
        }

        public override string ToString() => string.Join(" and ", Parts);
    }

    internal sealed record Any(Condition[] Parts) : Condition
    {
        public override bool Holds(TurnDraft turn)
        {
            foreach (var part in Parts)
            {
                if (part.Holds(turn))
                {
                    return true;
                }
            }

            return false;
        }

        public override string ToString() => $"({string.Join(" or ", Parts)})";
    }

    internal sealed record Test(ValuePath Path, string Words, Comparison Comparison) : Condition
    {
        public override bool Holds(TurnDraft turn) => Comparison(turn.Read(Path), turn);

        public override string ToString() => $"{Path} {Words}";
    }
}

/// <summary>Compares what a path leads to; what it is compared with is already bound, and may itself be read in the turn.</summary>
internal delegate bool Comparison(Value value, TurnDraft turn);
