using Messaging.Articles;

namespace Messaging.Core.Tests.Articles;

public class SearchTextTests
{
    [Theory]
    [InlineData("Où est ma Commande ?", "ou est ma commande")]
    [InlineData("Größe 42", "große 42")]
    [InlineData("退货政策", "退货 货政 政策 策")]
    [InlineData("iPhone退货", "iphone 退货 货")]
    [InlineData("返品する", "返品 品す する る")]
    [InlineData("ガイド", "ガイ イド ド")]
    [InlineData("ｶﾞｲﾄﾞ", "ガイ イド ド")]
    [InlineData("반품을", "반품 품을 을")]
    [InlineData("退", "退")]
    [InlineData("  ...  ", "")]
    public void A_text_is_indexed_in_words_and_where_none_are_apart_in_pairs_of_letters(string text, string indexed) =>
        SearchText.ForIndex(text).ShouldBe(indexed);

    [Theory]
    [InlineData("en", "How do I return an order?", "return order")]
    [InlineData("fr", "Comment est-ce que je peux renvoyer l'article ?", "renvoyer article")]
    [InlineData("de", "Wie kann ich meine Bestellung zurückgeben", "bestellung zuruckgeben")]
    [InlineData("zh", "怎么退货？", "么退 退货")]
    [InlineData("ja", "返品したいです", "返品 品し")]
    [InlineData("ja", "どうですか", "")]
    [InlineData("en", "what is it?", "")]
    [InlineData("en", "退", "退*")]
    [InlineData("pl", "gdzie moja paczka", "gdzie moja paczka")]
    public void A_question_is_looked_for_without_the_words_that_stand_in_every_one(string language, string question, string terms) =>
        string.Join(' ', SearchText.ForSearch(question, language).Select(term => term.IsBeginning ? $"{term.Text}*" : term.Text)).ShouldBe(terms);

    [Theory]
    [InlineData("title:refund* NEAR(\"a\" b) OR NOT ^x - {c}", "title refund near or not x")]
    [InlineData("'; DROP TABLE articles; --", "drop table articles")]
    [InlineData("\ud800 lamp", "lamp")]
    public void Whatever_signs_a_customer_writes_they_are_no_syntax(string question, string terms) =>
        SearchText.ForSearch(question, "xx").Select(term => term.Text).Where(term => term.Length > 1 || term == "x").ShouldBe(terms.Split(' '));

    [Fact]
    public void A_very_long_question_is_looked_for_in_part() =>
        SearchText.ForSearch(string.Join(' ', Enumerable.Range(0, 10_000).Select(word => $"word{word}")), "en").Count.ShouldBe(SearchText.MostTerms);
}
