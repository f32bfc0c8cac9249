using Messaging.Functions.Settings;

namespace Messaging.Functions.Articles;

/// <summary>The articles of this deployment: the Markdown files of a folder. One that cannot be read stops the start, with all that are wrong.</summary>
public static class ArticleFolder
{
    /// <exception cref="SettingException">The folder is not there although it is set, or files in it are no articles.</exception>
    public static IReadOnlyList<Article> Read(ArticleSettings settings, string beside)
    {
        var folder = Path.Combine(beside, settings.Folder ?? ArticleSettings.UsualFolder);
        if (!Directory.Exists(folder))
        {
            return settings.Folder is null ? [] : throw new SettingException(ArticleSettings.FolderSetting.Name, $"there is no folder {folder}");
        }

        var problems = new List<SettingProblem>();
        var articles = new List<Article>();
        foreach (var file in Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            try
            {
                articles.Add(ArticleFile.Read(path, File.ReadAllText(file)));
            }
            catch (FormatException wrong)
            {
                problems.Add(new SettingProblem(ArticleSettings.FolderSetting.Name, $"{path}: {wrong.Message}"));
            }
        }

        return problems.Count == 0 ? articles : throw new SettingException(problems);
    }
}
