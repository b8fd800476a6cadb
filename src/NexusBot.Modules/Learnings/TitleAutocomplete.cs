using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Search;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>Titles that fit what is typed, of which picking one opens it; and names, while one is typed behind by:.</summary>
[Needs(Capability.ReadLearnings)]
public sealed class TitleAutocomplete(LearningSearch search) : NexusAutocomplete
{
    protected override async Task<IReadOnlyList<AutocompleteResult>> SuggestAsync(NexusContext context, string typed, IAutocompleteInteractionData data)
    {
        if (AuthorNames.FindBegun(typed) is { } begun && Names(context, begun.Before, begun.Name) is { Count: > 0 } names)
            return names;

        var named = AuthorNames.Resolve(typed, context.FindMembers);
        return [.. (await search.SuggestAsync(context.Caller, named.Value ?? typed, context.Aborted)).Select(Describe)];
    }

    private static List<AutocompleteResult> Names(NexusContext context, string before, string name) =>
    [
        .. MemberNames.Find(context.Guild, name)
            .Select(user => (Name: $"{before}@{user.DisplayName}", Value: before + AuthorNames.Mention(new MemberId(user.Id))))
            .Where(choice => choice.Value.Length <= LongestChoice)
            .Select(choice => Choice(choice.Name, choice.Value)),
    ];

    private static AutocompleteResult Describe(LearningHeading heading)
    {
        var kind = $" · {Words.Of(heading.Kind)}";
        return Choice(Graphemes.Cut(heading.Title, LongestChoice - kind.Length) + kind, heading.Id.ToString());
    }
}
