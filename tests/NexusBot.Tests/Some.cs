using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;

namespace NexusBot.Tests;

internal static class Some
{
    /// <summary>A channel of the guild in which the bot may do all it must.</summary>
    public static ChannelChoice Chosen(ChannelId channel) => new(channel, IsHere: true, MissingRights: []);

    public static LearningForm Form(
        string title = "Span<T> basics",
        string text = "A view over memory that lives on the stack.",
        string? code = null,
        string? language = null,
        string? solution = null,
        string? links = null) => new(title, text, code, language, solution, links);

    public static ShareLearning ShareLearning(LearningForm? form = null, LearningKind kind = LearningKind.Concept, params string[] tags) =>
        new(kind, tags, form ?? Form());

    public static ShareLearning ShareLearning(string title, params string[] tags) => ShareLearning(Form(title), tags: tags);
}
