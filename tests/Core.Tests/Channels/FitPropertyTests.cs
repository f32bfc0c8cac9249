using System.Globalization;
using System.Text;
using Messaging.Channels;
using Messaging.Messages;
using Messaging.Shared;

namespace Messaging.Core.Tests.Channels;

public sealed class FitPropertyTests
{
    private const int Rounds = 2000;

    [Fact]
    public void What_was_fitted_fits_as_it_is()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new RandomContent(seed);
            var (content, can) = (random.Content(), random.Capabilities());

            foreach (var part in Fit.To(content, can).Parts)
            {
                var again = Fit.To(part, can);
                again.Losses.ShouldBeEmpty($"seed {seed}: {part}");
                again.Parts.ShouldHaveSingleItem($"seed {seed}").ShouldBe(part, $"seed {seed}");
            }
        }
    }

    [Fact]
    public void What_is_not_sent_as_it_is_says_what_is_lost()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new RandomContent(seed);
            var (content, can) = (random.Content(), random.Capabilities());

            var fit = Fit.To(content, can);

            var asItIs = fit.Parts.Count == 1 && fit.Parts[0].GetType() == content.GetType();
            (asItIs || content is Content.ChoiceReply || fit.Losses.Count > 0).ShouldBeTrue($"seed {seed}: {content}");
            (asItIs && fit.Losses.Count > 0).ShouldBeFalse($"seed {seed}: {content}");
        }
    }

    [Fact]
    public void A_split_text_keeps_all_that_can_be_seen_in_messages_that_fit()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new RandomContent(seed);
            var (text, can) = (random.Text(150), random.Capabilities());

            var parts = Parts(text, can);

            Visible(string.Concat(parts)).ShouldBe(Visible(text), $"seed {seed}");
            parts.All(part => part.Length > 0 && part.Length <= can.TextLength && Encoding.UTF8.GetByteCount(part) <= can.TextBytes).ShouldBeTrue($"seed {seed}");
            parts.All(part => !char.IsLowSurrogate(part[0]) && !char.IsHighSurrogate(part[^1])).ShouldBeTrue($"seed {seed}");
        }
    }

    [Fact]
    public void No_cluster_and_no_link_that_fits_is_cut()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new RandomContent(seed);
            var text = random.Text(150);

            var parts = Parts(text, random.Capabilities() with { TextLength = RandomContent.LongestCluster + 20, TextBytes = int.MaxValue });

            parts.Sum(Clusters).ShouldBe(Clusters(text), $"seed {seed}");
            parts.Sum(Links).ShouldBe(Links(text), $"seed {seed}");
        }
    }

    private static List<string> Parts(string text, Capabilities can) =>
        [.. Fit.To(new Content.Text(text), can).Parts.Select(part => ((Content.Text)part).Body)];

    private static string Visible(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static int Links(string text) => text.Split(RandomContent.Link).Length - 1;

    // Clusters of nothing but space are dropped at cuts and do not count.
    private static int Clusters(string text)
    {
        var count = 0;
        for (var clusters = StringInfo.GetTextElementEnumerator(text); clusters.MoveNext();)
        {
            count += string.IsNullOrWhiteSpace(clusters.GetTextElement()) ? 0 : 1;
        }

        return count;
    }
}
