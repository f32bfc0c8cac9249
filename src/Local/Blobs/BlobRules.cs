using System.Text.RegularExpressions;
using Azure;
using Azure.Storage.Blobs.Models;

namespace Messaging.Local.Blobs;

/// <summary>What the service refuses, with its own statuses and codes.</summary>
internal static partial class BlobRules
{
    public static readonly string DefaultContentType = "application/octet-stream";

    public static RequestFailedException ContainerNotFound => Refusal(404, BlobErrorCode.ContainerNotFound, "There is no such container.");

    public static RequestFailedException BlobNotFound => Refusal(404, BlobErrorCode.BlobNotFound, "There is no such blob.");

    public static void CheckContainer(string name)
    {
        if (name.Length is < 3 or > 63)
        {
            throw Refusal(400, BlobErrorCode.OutOfRangeInput, $"The name of a container has 3 to 63 characters: {name}.");
        }

        if (!ContainerName().IsMatch(name))
        {
            throw Refusal(400, BlobErrorCode.InvalidResourceName, $"{name} is not of a-z, 0-9 and single dashes.");
        }
    }

    public static void CheckBlob(string name)
    {
        if (name.Length is < 1 or > 1024)
        {
            throw Refusal(400, BlobErrorCode.InvalidResourceName, "The name of a blob has 1 to 1024 characters.");
        }
    }

    public static void CheckMetadata(IEnumerable<string> names)
    {
        if (names.FirstOrDefault(name => !MetadataName().IsMatch(name)) is { } invalid)
        {
            throw Refusal(400, BlobErrorCode.InvalidMetadata, $"The name of metadata is not an identifier: {invalid}.");
        }
    }

    public static void CheckConditions(RequestConditions? conditions, BlobFacts? stored)
    {
        if (conditions is null)
        {
            return;
        }

        if (conditions.IfModifiedSince is not null || conditions.IfUnmodifiedSince is not null)
        {
            throw new NotSupportedException("Local blobs know conditions on ETags only.");
        }

        if (conditions.IfNoneMatch == ETag.All && stored is not null)
        {
            throw Refusal(409, BlobErrorCode.BlobAlreadyExists, "The blob is there already.");
        }

        var differs = conditions.IfMatch is { } wanted && (stored is null || (wanted != ETag.All && wanted != stored.ETag));
        if (differs || (stored is not null && conditions.IfNoneMatch == stored.ETag))
        {
            throw Refusal(412, BlobErrorCode.ConditionNotMet, "The blob is not in the state that the request asks for.");
        }
    }

    private static RequestFailedException Refusal(int status, BlobErrorCode code, string message) =>
        new(status, message, code.ToString(), innerException: null);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex ContainerName();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex MetadataName();
}
