using Messaging.Messages;

namespace Messaging.Shared;

/// <summary>A content as a line of text.</summary>
public static class Words
{
    public static string Of(Content content) => content switch
    {
        Content.Text text => text.Body,
        Content.Choice choice => $"{choice.Body} [{string.Join("|", choice.Options.Select(option => option.Label))}]",
        Content.ChoiceReply reply => reply.Label,
        Content.Reaction reaction => reaction.Emoji ?? "no reaction",
        Content.Template template => $"template {template.Name}",
        var other => other.GetType().Name,
    };
}
