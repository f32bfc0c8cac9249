using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Messaging.Core.Tests;

public sealed class InstantJsonConverterTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new InstantJsonConverter() } };

    public static TheoryData<string> Moments =>
    [
        "2026-01-05T09:00:00Z",
        "2026-01-05T09:00:00.5Z",
        "2026-01-05T09:00:00.1234567Z",
        "2026-01-05T09:00:00.120000001Z",
        "1969-12-31T23:59:59.9999999Z",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.9999999Z",
        InstantPattern.ExtendedIso.Format(Instant.MinValue),
        InstantPattern.ExtendedIso.Format(Instant.MaxValue),
    ];

    [Theory]
    [MemberData(nameof(Moments))]
    public void A_moment_is_written_as_it_is_read_to_the_nanosecond(string moment)
    {
        var json = $"\"{moment}\"";

        JsonSerializer.Serialize(JsonSerializer.Deserialize<Instant>(json, Options), Options).ShouldBe(json);
    }
}
