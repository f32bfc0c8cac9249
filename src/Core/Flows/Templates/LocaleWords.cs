namespace Messaging.Flows.Templates;

/// <summary>What is particular to a locale: names, and patterns of NodaTime.</summary>
internal sealed record LocaleWords
{
    /// <summary>From January, as they stand in a date.</summary>
    public required string[] Months { get; init; }

    public required string[] ShortMonths { get; init; }

    /// <summary>From Monday.</summary>
    public required string[] Days { get; init; }

    public required string[] ShortDays { get; init; }

    /// <summary>A date in figures, where that is not ambiguous.</summary>
    public required string Short { get; init; }

    /// <summary>A date in words.</summary>
    public required string Long { get; init; }

    /// <summary>A day that is near, with its weekday and without its year.</summary>
    public required string Day { get; init; }

    public string Time { get; init; } = "HH':'mm";

    /// <summary>How the first of a month is written in words; nothing where it is like the others.</summary>
    public string? First { get; init; }

    public required string GroupSeparator { get; init; }

    /// <summary>The size of the groups of digits behind the first, which has three.</summary>
    public int GroupSize { get; init; } = 3;

    /// <summary>Whether numbers of four digits are not grouped.</summary>
    public bool KeepsFour { get; init; }

    public string ListComma { get; init; } = ", ";

    /// <summary>What stands before the last item, with its blanks.</summary>
    public required string And { get; init; }

    public required string Or { get; init; }

    /// <summary>Where the sign of an amount of money stands: <c>¤1</c>, <c>¤ 1</c> or <c>1 ¤</c>.</summary>
    public required string Money { get; init; }

    /// <summary>The same for a currency that has no sign here but its code.</summary>
    public required string MoneyByCode { get; init; }

    /// <summary>The currency whose sign needs no country beside it here: a dollar in the United States. Nothing where a region would have to say which.</summary>
    public string? Home { get; init; }
}
