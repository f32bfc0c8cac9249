using Messaging.Tongues;

namespace Messaging.Core.Tests.Tongues;

public class LanguageNamesTests
{
    [Theory]
    [InlineData("English", "en")]
    [InlineData("english please!", "en")]
    [InlineData("I speak German.", "de")]
    [InlineData("français", "fr")]
    [InlineData("FRANCAIS", "fr")]
    [InlineData("Franc\u0327ais", "fr")]
    [InlineData("auf Deutsch bitte", "de")]
    [InlineData("Español", "es")]
    [InlineData("português do Brasil", "pt")]
    [InlineData("中文", "zh")]
    [InlineData("我说中文", "zh")]
    [InlineData("日本語でお願いします", "ja")]
    [InlineData("한국어", "ko")]
    [InlineData("العربية", "ar")]
    [InlineData("Русский", "ru")]
    [InlineData("Türkçe", "tr")]
    [InlineData("fr", "fr")]
    [InlineData(" FR ", "fr")]
    [InlineData("pt_BR", "pt-BR")]
    [InlineData("zh-Hant-TW", "zh-Hant-TW")]
    [InlineData("it", "it")]
    public void A_language_is_understood_as_people_call_it(string text, string tag) => LanguageNames.TagOf(text).ShouldBe(tag);

    [Theory]
    [InlineData("")]
    [InlineData("no")]
    [InlineData("it is")]
    [InlineData("English or French")]
    [InlineData("Klingon")]
    [InlineData("xx")]
    [InlineData("fr-")]
    [InlineData("😀")]
    [InlineData("my order of yesterday has not come and the french fries of the week before were cold too")]
    public void What_names_no_language_or_several_is_none(string text) => LanguageNames.TagOf(text).ShouldBeNull();
}
