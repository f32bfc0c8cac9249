using System.Text.RegularExpressions;
using Messaging.Shared;
using YamlDotNet.RepresentationModel;

namespace Messaging.Infra.Tests;

/// <summary>What azd and the pipeline are told leads somewhere.</summary>
public sealed partial class FilesTests
{
    private static readonly string Azd = Read("azure.yaml");
    private static readonly string Pipeline = Read(".github/workflows/deploy.yml");
    private static readonly string Parameters = Read("infra/main.bicepparam");

    /// <summary>What azd sets by itself, what only a person at a terminal has, and what is found out at each deployment.</summary>
    private static readonly string[] NotForThePipeline =
        ["AZURE_PRINCIPAL_ID", "WEBCHAT_KEY", "MEDIA_KEY", "MESSAGING_BUDGET", "MESSAGING_BUDGET_START", "MESSAGING_RECOVER_VAULT", "MESSAGING_PACKAGE"];

    [Fact]
    public void Every_path_in_azure_yaml_and_in_the_pipeline_exists()
    {
        Lost(Azd).ShouldBeEmpty();
        Lost(Pipeline).ShouldBeEmpty();
        Lost(Read("scripts/release.sh")).ShouldBeEmpty();
        Lost("      run: infra/prepared.sh").ShouldBe(["infra/prepared.sh"]);
        Lost("    project: src/Function").ShouldBe(["src/Function"]);
    }

    [Fact]
    public void Both_are_yaml()
    {
        foreach (var text in (string[])[Azd, Pipeline])
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            yaml.Documents.ShouldHaveSingleItem();
        }
    }

    /// <summary>azd finds the app by this tag; the deployment gives it.</summary>
    [Fact]
    public void The_service_is_called_as_its_tag_says()
    {
        Azd.ShouldContain("services:\n  functions:\n    project: src/Functions\n");
        Read("infra/modules/app.bicep").ShouldContain("'azd-service-name': 'functions'");
    }

    [Fact]
    public void Whoever_deploys_gives_the_same_parameters()
    {
        var read = VariableRead().Matches(Parameters).Select(match => match.Groups[1].Value).Distinct().ToList();
        read.Count.ShouldBeGreaterThan(10);
        read.Except(NotForThePipeline).Where(name => !Pipeline.Contains($"  {name}: ${{{{ vars.{name}", StringComparison.Ordinal)).ShouldBeEmpty();
        read.Except(NotForThePipeline).Except(["AZURE_ENV_NAME", "AZURE_LOCATION"]).Where(name => !Azd.Contains($"    - {name}\n", StringComparison.Ordinal)).ShouldBeEmpty();
        NotForThePipeline.Except(read).ShouldBeEmpty();
    }

    private static IEnumerable<string> Lost(string text) => PathInText().Matches(text).Select(match => match.Value).Distinct()
        .Where(path => !Path.Exists(Path.Combine(Repository.Root, path)));

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    [GeneratedRegex(@"(?<=[\s./""])(src|infra|scripts|tests)/[A-Za-z][\w./-]*[\w]|(?<=\s)\./\w+(?=\s)|global\.json")]
    private static partial Regex PathInText();

    [GeneratedRegex(@"readEnvironmentVariable\('(\w+)'")]
    private static partial Regex VariableRead();
}
