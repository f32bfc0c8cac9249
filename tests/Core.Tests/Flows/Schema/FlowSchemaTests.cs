using System.Text.Json.Nodes;
using Messaging.Flows;
using Messaging.Flows.Schema;

namespace Messaging.Core.Tests.Flows.Schema;

/// <summary>flows/flow.schema.json is what editors complete and check by. UPDATE_GOLDEN=1 writes it anew; read the difference.</summary>
public class FlowSchemaTests
{
    private const string FirstLine = "# yaml-language-server: $schema=flow.schema.json";

    private static readonly string Written = FlowSchema.Write(StepDocs.All);
    private static readonly JsonObject Schema = JsonNode.Parse(Written)!.AsObject();
    private static readonly SchemaCheck Check = new(Schema);

    public static TheoryData<string> AllKinds => [.. StepDocs.Kinds];

    public static TheoryData<string> Shipped =>
        [.. Directory.GetFiles(Flowing.ShippedFolder(), "*.yaml").Where(file => !file.EndsWith(".test.yaml", StringComparison.Ordinal)).Select(Path.GetFileName).Order().OfType<string>()];

    [Fact]
    public void The_schema_beside_the_flows_is_that_of_the_readers()
    {
        var file = Path.Combine(Flowing.ShippedFolder(), "flow.schema.json");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, Written);
        }

        File.ReadAllText(file).ShouldBe(Written, "Is it stale? UPDATE_GOLDEN=1 writes it anew.");
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_flow_that_ships_names_the_schema_and_fits_it(string file)
    {
        var yaml = File.ReadAllText(Path.Combine(Flowing.ShippedFolder(), file));
        yaml.ShouldStartWith(FirstLine);
        Check.Errors(YamlAsJson.Read(yaml)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void The_example_of_every_kind_of_step_fits_the_schema(string kind) =>
        Check.Errors(YamlAsJson.Read(Flowing.Yaml(StepDocs.Example(kind)))).ShouldBeEmpty();

    [Fact]
    public void Everything_in_the_schema_that_has_a_name_is_explained() => Definitions()
        .SelectMany(definition => Attributes(definition.Value).Select(attribute => (Name: $"{definition.Key}.{attribute.Key}", attribute.Value)))
        .Where(attribute => attribute.Value is JsonObject said && !said.ContainsKey("description"))
        .Select(attribute => attribute.Name)
        .ShouldBeEmpty("An attribute is explained by <attribute name=\"x\">, an outcome by <outcome name=\"x\">, in the doc comment of what is made of it.");

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void Every_kind_of_step_is_in_the_schema_and_explained(string kind) =>
        Schema["$defs"]![StepDocs.Word(kind)].ShouldNotBeNull()["description"].ShouldNotBeNull();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void No_flow_that_can_be_read_is_refused(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 100; i++)
        {
            var yaml = Flowing.Yaml(new RandomFlow(random).Steps());
            Check.Errors(YamlAsJson.Read(yaml)).ShouldBeEmpty(yaml);
        }
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void No_change_of_an_example_is_refused_that_the_reader_accepts(string kind)
    {
        var refused = 0;
        foreach (var changed in Changes.Of(YamlAsJson.Read(Flowing.Yaml(StepDocs.Example(kind)))!))
        {
            var errors = Check.Errors(changed);
            refused += errors.Count > 0 ? 1 : 0;
            if (errors.Count > 0 && Flowing.ParseAll(changed.ToJsonString(Changes.AsYaml), StepDocs.Identify) is FlowParse.Valid)
            {
                throw new ShouldAssertException($"{string.Join(", ", errors)}\n{changed.ToJsonString(Changes.AsYaml)}");
            }
        }

        refused.ShouldBeGreaterThan(5);
    }

    // The definitions with attributes; the steps' own are their kinds, and the outcomes of each.
    private static IEnumerable<KeyValuePair<string, JsonObject>> Definitions() =>
    [
        .. Schema["$defs"]!.AsObject().Where(definition => definition.Key != "step").Select(definition => KeyValuePair.Create(definition.Key, definition.Value!.AsObject())),
        .. Schema["$defs"]!["step"]!["allOf"]!.AsArray()
            .Where(kind => kind!["then"]!["properties"]?["outcomes"] is JsonObject)
            .Select(kind => KeyValuePair.Create($"{kind!["if"]!["required"]![0]} outcome", kind["then"]!["properties"]!["outcomes"]!.AsObject())),
        KeyValuePair.Create("flow", Schema),
    ];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Attributes(JsonObject definition) =>
    [
        .. definition["properties"]?.AsObject() ?? [],
        .. definition["allOf"]?.AsArray().SelectMany(variant => variant!["then"]!["properties"]!.AsObject()) ?? [],
    ];
}
