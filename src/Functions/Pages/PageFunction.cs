using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.FileProviders;

namespace Messaging.Functions.Pages;

/// <summary>Serves the built pages, for whatever no other function answers.</summary>
public sealed class PageFunction(IFileProvider pages)
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    [Function("Page")]
    public Task<IResult> Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{*path}")] HttpRequest request, string? path)
    {
        var file = pages.GetFileInfo(string.IsNullOrEmpty(path) ? "index.html" : path);
        return Task.FromResult(!file.Exists || file.IsDirectory
            ? Results.NotFound()
            : Results.Stream(file.CreateReadStream(), Types.TryGetContentType(file.Name, out var type) ? type : "application/octet-stream", lastModified: file.LastModified));
    }
}
