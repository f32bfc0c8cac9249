using Messaging.Channels;
using Messaging.Flows;
using Messaging.Messages;

namespace Messaging.Core.Tests.Flows;

/// <summary>What is said by a template of the channel's.</summary>
public class ApprovedTemplateTests
{
    private static readonly FlowScope Somebody = new()
    {
        HasTemplates = true,
        Languages = ["fr-CA", "en"],
        Contact = new Dictionary<string, Value> { ["name"] = Value.Of("Anna"), ["order"] = Value.Of(1234.5m), ["sid"] = Value.Of("HX1") },
    };

    [Fact]
    public void A_channel_that_has_templates_gets_it_with_its_values_in_order() => Said("name: sent, values: [ '{{ contact.name }}', '{{ contact.order | number:2 }}' ]").ShouldSatisfyAllConditions(
        template => template.Name.ShouldBe("sent"),
        template => template.Parameters.ShouldBe([new TemplateValue.Phrase("Anna"), new TemplateValue.Phrase("1234,50")]));

    [Fact]
    public void Values_may_have_the_names_of_their_placeholders() => Said("name: sent, values: { who: '{{ contact.name }}', Day_2: Monday }").Parameters.ShouldBe(
        [new TemplateValue.Phrase("Anna") { Name = "who" }, new TemplateValue.Phrase("Monday") { Name = "Day_2" }]);

    [Fact]
    public void Its_name_may_come_from_somewhere_else() => Said("name: '{{ contact.sid }}'").Name.ShouldBe("HX1");

    [Theory]
    [InlineData(Channel.Sms, "HX2")]
    [InlineData(Channel.WhatsApp, "sent")]
    public void It_may_have_another_name_on_another_channel(Channel channel, string name) =>
        Playing("name: { en: sent, sms: HX2 }, text: Sent.", Somebody with { Channel = channel }).Effects.OfType<FlowEffect.Say>().Single().Content
            .ShouldBeOfType<Content.Template>().Name.ShouldBe(name);

    [Theory]
    [InlineData("text: { en: Hello, fr: Bonjour }", "fr")]
    [InlineData("text: { en: Hello }", "en")]
    [InlineData("text: Hello", "fr-CA")]
    [InlineData("text: { en: Hello, fr: Bonjour }, language: pt-BR", "pt-BR")]
    public void Its_language_is_that_of_the_text_unless_given(string text, string language) =>
        Playing($"name: sent, {text}").Effects.OfType<FlowEffect.Say>().Single().Content.ShouldBeOfType<Content.Template>().Language.ShouldBe(language);

    [Fact]
    public void A_channel_without_templates_gets_the_text() =>
        Playing("name: sent, text: 'Sent, {{ contact.name }}.'", Somebody with { HasTemplates = false }).Transcript.ShouldBe("> Sent, Anna.\n= end");

    [Theory]
    [InlineData("name: '{{ contact.nothing }}'")]
    [InlineData("name: sent, values: [ '{{ contact.name }}', ' {{ contact.nothing }} ' ]")]
    public void What_vendors_would_refuse_is_warned_of_and_the_text_said(string template)
    {
        var play = Playing($"{template}, text: Sent.");

        play.Transcript.ShouldBe("> Sent.\n= end");
        play.Warnings.Last().ShouldEndWith("the text was said instead.");
    }

    private static Content.Template Said(string template) =>
        Playing($"{template}, text: {{ fr: Envoyé. }}").Effects.OfType<FlowEffect.Say>().Single().Content.ShouldBeOfType<Content.Template>();

    private static Play Playing(string template, FlowScope? scope = null) => Play.Begin($"s:\n  template: {{ {template} }}\n  then: end", scope ?? Somebody);
}
