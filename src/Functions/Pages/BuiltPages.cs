using Microsoft.Extensions.FileProviders;

namespace Messaging.Functions.Pages;

/// <summary>The pages as the build leaves them beside the app; none when it was built without them.</summary>
public static class BuiltPages
{
    private const string Folder = "pages";

    public static IFileProvider Beside(string folder)
    {
        var path = Path.Combine(folder, Folder);
        return Directory.Exists(path) ? new PhysicalFileProvider(path) : new NullFileProvider();
    }
}
