using System.Text.Json.Nodes;
using Messaging.Core.Tests.Providers;
using Messaging.Flows.Schema;

namespace Messaging.Core.Tests.Flows.Schema;

// docs/flows.md: what people say of the language stands here, the rest comes from the readers and their doc comments.
public sealed class FlowsPageTests
{
    private static readonly FlowsPage Page = new(JsonNode.Parse(FlowSchema.Write(StepDocs.All))!.AsObject());

    [Fact]
    public void The_page_of_the_flows_is_what_the_language_is()
    {
        var file = Path.Combine(SourceTree.Root, "docs", "flows.md");
        var page = Written();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, page);
        }

        File.ReadAllText(file).ShouldBe(page, "Is it stale? UPDATE_GOLDEN=1 writes it anew.");
    }

    [Fact]
    public void The_flow_on_the_page_is_one()
    {
        var blocks = Written().Split("```yaml\n").Skip(1).Select(block => block.Split("```")[0]).Where(block => block.Contains("steps:", StringComparison.Ordinal)).ToList();
        blocks.ShouldNotBeEmpty();
        blocks.ForEach(block => Flowing.Parse(block));
    }

    private static string Written() => $$$"""
        # Flows

        A flow is a conversation that a bot can have: one YAML file of steps, each of which says what it does and where it leads. Flows are text, so they are reviewed, compared and rolled back as code is; a conversation that began with one version of a flow ends with it.

        This page is written from the code that reads flows; `UPDATE_GOLDEN=1 dotnet test tests/Core.Tests --filter FlowsPageTests` writes it anew.

        ```yaml
        # yaml-language-server: $schema=flow.schema.json
        flow: first-contact
        title: { en: First contact, fr: Premier contact }
        start: { conversation: opened, by: contact }

        steps:
          office:
            hours: { calendar: support }
            outcomes: { closed: sorry, unknown: topic }
            then: topic

          topic:
            ask:
              type: choice
              text:
                en: Hello {{ contact.name | default:there }}! What is it about?
                fr: Bonjour {{ contact.name }} ! De quoi s'agit-il ?
              options:
                - { id: order, label: { en: My order, fr: Ma commande } }
                - { id: other, label: { en: Something else, fr: Autre chose } }
              timeout: 30m
              save: topic
            outcomes: { invalid: people, timeout: end }
            then: people

          sorry:
            say: { text: { en: We are closed now., fr: Nous sommes fermés. } }
            then: people

          people:
            assign: { team: support, note: "It is about: {{ topic | default:he did not say }}." }
            then: end
        ```

        ## The file

        {{{Page.Header().TrimEnd()}}}

        What `start` says:

        {{{Page.Start().TrimEnd()}}}

        A step has one kind, which is a word such as `say`, with all attributes of that kind under it. Beside the kind stand only its ways: `then`, the step that comes next, and `outcomes`, the steps that come next where it does not succeed. Nothing falls through: every outcome that a step must route leads somewhere, if only to `end`. Of those that it may route, one that it does not route ends the flow, and a person gets the conversation.

        Of YAML there are maps, lists and single values; no anchors, no tags, no second document. A text that begins with `{{`, or has a colon or a `#` with a gap beside it, wants quotes.

        `./messaging flow check flows/*.yaml` says what is wrong, all of it at once, each with its line and column, what was expected, and the nearest word that is known. The app does not start with a flow that is wrong. `./messaging flow play flows/welcome.yaml` lets you talk with one.

        ## In an editor

        The first line of a flow names its schema, by which editors complete words and underline mistakes while you write: Visual Studio Code with its YAML extension, the JetBrains ones, Neovim, Emacs and others with the YAML language server. `flows/flow.schema.json` is that schema; in a folder of your own make it by `./messaging flow schema > flow.schema.json`. An editor sees the form of a file. Names of steps, placeholders and variables are checked by `flow check`.

        ## Texts

        {{{Page.TextRule()}}}

        ```yaml
        text: Hello
        ```

        ```yaml
        text: { en: Hello, fr: Bonjour, zh: 您好 }
        ```

        ```yaml
        text:
          en: { formal: Good morning., informal: "Hi!" }
          fr: Bonjour
          sms: { en: Hi, fr: Bonjour }
        ```

        ## Placeholders

        A template is a text with places in it that are filled when it is said: `{{ path | format | format:argument }}`. A path is a variable of the flow, or one of the following, then fields and places in lists: `order.lines.0.name`. Nothing is computed in a placeholder, and nothing is escaped. A path that nothing sets is an error of the check; one that is empty when the flow runs leaves a gap, and the trace says so. Where a text is nothing but one placeholder, what fills it keeps its type.

        {{{FlowsPage.Roots().TrimEnd()}}}

        {{{FlowsPage.Formats().TrimEnd()}}}

        ## Conditions

        A condition is a map from paths to their tests, all of which have to hold; `any` and `all` hold lists of conditions: `{ any: [ { contact.country: { in: [FR, BE] } }, { language: { starts-with: fr } } ] }`.

        {{{Page.Tests().TrimEnd()}}}

        ## Steps

        {{{Page.Steps().TrimEnd()}}}

        ## Limits

        Reaching a limit while a flow runs ends in an outcome that the trace explains, never in an exception or in silence: the flow is over with `limit`, and a person gets the conversation.

        {{{FlowsPage.Limits().TrimEnd()}}}

        """;
}
