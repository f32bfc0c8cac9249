using Messaging.Infra.Tests.Reading;

namespace Messaging.Infra.Tests;

/// <summary>The compiler checks what a reader of text cannot: types, parameters, outputs, what is known when.</summary>
[Collection(Predicted.Name)]
public sealed class CompilerTests(Deployments deployments)
{
    [Fact]
    public void The_compiler_and_its_linter_have_nothing_to_say()
    {
        foreach (var deployment in deployments.All)
        {
            deployment.Complaints.ShouldBeEmpty();
            deployment.Resources.Count.ShouldBeGreaterThan(40);
        }
    }

    [Fact]
    public async Task They_would_say_it()
    {
        var complaints = await Bicep.Complaints(
            """
            param name string
            param location string
            param surplus object

            resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
              name: name
              location: location
              colour: 'blue'
            }

            output clientId string = identity.properties.clientId
            """,
            "identity.bicep");

        complaints.ShouldContain("\"colour\"");                 // no such property
        complaints.ShouldContain("no-unused-params");           // the linter
        complaints.ShouldContain("\"tags\"");                   // passed, but not taken
        complaints.ShouldContain("\"surplus\"");                // taken, but not passed
        complaints.ShouldContain("\"principalId\"");            // an output that is used, but not there
    }

    /// <summary>One version a type; a preview only where there is nothing else.</summary>
    [Fact]
    public void Every_type_has_one_version_and_it_is_stable()
    {
        Unstable(deployments.All).ShouldBeEmpty();
        Unstable([deployments.Usual.With("2022-04-01", "2022-04-01-preview")]).ShouldHaveSingleItem().ShouldContain("roleAssignments");
        Unstable([deployments.Usual, deployments.Everything.With("2024-11-30", "2023-01-31")]).ShouldHaveSingleItem().ShouldContain("userAssignedIdentities");
    }

    private static List<string> Unstable(IEnumerable<Deployment> deployments) =>
    [
        .. from resource in deployments.SelectMany(deployment => deployment.Resources)
           group resource.Version by resource.Type into versions
           let used = versions.Distinct().ToList()
           where used.Count > 1 || (used.Exists(version => version.Contains("preview", StringComparison.Ordinal)) && !OnlyAsPreview.Contains(versions.Key))
           select $"{versions.Key}: {string.Join(", ", used)}",
    ];

    /// <summary>Its stable version, 2016-09-01, knows no workspaces with tables of their own and no category groups; this one is what all of Azure uses.</summary>
    private static readonly string[] OnlyAsPreview = ["Microsoft.Insights/diagnosticSettings"];
}
