namespace Messaging.Core.Tests.Providers;

public sealed class SignatureTests
{
    public static TheoryData<string> Files() => [.. Today()];

    // Messenger's own suite has only signatures of old, which are refused.
    public static TheoryData<string> AllFiles() => [.. Today(), .. Fixtures.Signatures("messenger")];

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void A_signature_is_accepted_or_refused_as_its_vector_says(string file)
    {
        var vectors = SignatureVector.Read(file);

        vectors.ShouldNotBeEmpty();
        vectors.Where(vector => vector.IsAccepted() != vector.Valid).Select(vector => vector.Name).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_signed_request_with_anything_changed_is_refused(string file)
    {
        var forgeries = SignatureVector.Read(file).Where(vector => vector.Valid).SelectMany(vector => vector.Forgeries()).ToList();

        forgeries.ShouldNotBeEmpty();
        forgeries.Where(forgery => forgery.IsAccepted()).Select(forgery => forgery.Name).ShouldBeEmpty();
    }

    private static IReadOnlyList<string> Today() =>
    [
        Path.Combine(Golden.Copied("Twilio"), "signatures.json"),
        Path.Combine(Golden.Copied("WhatsApp"), "signatures.json"),
        .. Fixtures.Signatures("twilio"),
        .. Fixtures.Signatures("whatsapp"),
    ];
}
