using System.Text.Json;
using Azure;
using Azure.Storage.Blobs.Models;

namespace Messaging.Local.Blobs;

/// <summary>
/// The files of one container. Content is written first, under a name that nothing knows; the facts that name it are
/// then put in place with one rename, so that a blob is replaced whole or not at all, whenever the process ends.
/// </summary>
internal sealed class BlobFolder(string root, string container, TimeProvider time)
{
    private const string FactsSuffix = ".json";
    private const string ContentSuffix = ".bin";
    private const string UnfinishedSuffix = ".tmp";
    private const int CopiedAtOnce = 64 * 1024;

    private static readonly Dictionary<string, string> Nothing = [];

    private readonly Lock _gate = new();

    public string Container => container;

    public bool Exists => Directory.Exists(Folder);

    private string Folder
    {
        get
        {
            BlobRules.CheckContainer(container);
            return Path.Combine(root, container);
        }
    }

    public static void DeleteUnfinished(string root)
    {
        foreach (var unfinished in Directory.EnumerateFiles(root, $"*{UnfinishedSuffix}", SearchOption.AllDirectories))
        {
            File.Delete(unfinished);
        }
    }

    public void Create() => Directory.CreateDirectory(Folder);

    public BlobFacts? Find(string blob)
    {
        BlobRules.CheckBlob(blob);
        return Read(FactsFile(blob));
    }

    /// <summary>The facts and the content that belongs to them, also while the blob is being replaced.</summary>
    public (BlobFacts Facts, FileStream Content)? Open(string blob)
    {
        lock (_gate)
        {
            return Find(blob) is { } facts
                ? (facts, new FileStream(ContentFile(facts), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete))
                : null;
        }
    }

    public async Task<BlobFacts> Write(string blob, Stream content, BlobUploadOptions? options, CancellationToken cancellation)
    {
        BlobRules.CheckBlob(blob);
        var metadata = new Dictionary<string, string>(options?.Metadata ?? Nothing, StringComparer.OrdinalIgnoreCase);
        BlobRules.CheckMetadata(metadata.Keys);
        var id = Guid.NewGuid().ToString("N");
        var unfinished = Path.Combine(Folder, id + UnfinishedSuffix);
        try
        {
            var length = await WriteDurably(unfinished, content, cancellation);
            var now = time.GetUtcNow();
            lock (_gate)
            {
                var old = Find(blob);
                BlobRules.CheckConditions(options?.Conditions, old);
                var contentType = options?.HttpHeaders?.ContentType ?? BlobRules.DefaultContentType;
                var facts = new BlobFacts(blob, id + ContentSuffix, length, contentType, metadata, old?.CreatedOn ?? now, now);
                File.Move(unfinished, ContentFile(facts));
                Replace(FactsFile(blob), facts);
                DeleteContent(old);
                return facts;
            }
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public bool Delete(string blob, RequestConditions? conditions)
    {
        lock (_gate)
        {
            var old = Find(blob);
            BlobRules.CheckConditions(conditions, old);
            if (old is null)
            {
                return false;
            }

            File.Delete(FactsFile(blob));
            DeleteContent(old);
            return true;
        }
    }

    /// <summary>In the order of their names.</summary>
    public IEnumerable<BlobFacts> List(string prefix) => Directory.EnumerateFiles(Folder, $"*{FactsSuffix}")
        .Select(Read)
        .OfType<BlobFacts>()
        .Where(facts => facts.Name.StartsWith(prefix, StringComparison.Ordinal))
        .OrderBy(facts => facts.Name, StringComparer.Ordinal);

    private static async Task<long> WriteDurably(string file, Stream content, CancellationToken cancellation)
    {
        await using var target = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, CopiedAtOnce, useAsync: true);
        await content.CopyToAsync(target, cancellation);
        await target.FlushAsync(cancellation);
        target.Flush(flushToDisk: true);
        return target.Length;
    }

    private static BlobFacts? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), BlobFactsJson.Default.BlobFacts);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static void Replace(string file, BlobFacts facts)
    {
        var unfinished = $"{file}{UnfinishedSuffix}";
        using (var target = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(target, facts, BlobFactsJson.Default.BlobFacts);
            target.Flush(flushToDisk: true);
        }

        File.Move(unfinished, file, overwrite: true);
    }

    private string FactsFile(string blob) => Path.Combine(Folder, BlobFileName.Of(blob) + FactsSuffix);

    private string ContentFile(BlobFacts facts) => Path.Combine(Folder, facts.ContentFile);

    private void DeleteContent(BlobFacts? old)
    {
        if (old is not null)
        {
            File.Delete(ContentFile(old));
        }
    }
}
