using Discord;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Core.Tags;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Learnings;

/// <summary>Completes the last of the tags typed so far, and leaves out those that stand there already.</summary>
[Needs(Capability.ReadLearnings)]
public sealed class TagAutocomplete(LearningSearch search) : NexusAutocomplete
{
    protected override async Task<IReadOnlyList<AutocompleteResult>> SuggestAsync(NexusContext context, string typed, IAutocompleteInteractionData data)
    {
        var comma = typed.LastIndexOf(',') + 1;
        var before = Tag.Split(typed[..comma]);
        if (before.Count >= LearningContent.MaxTags)
            return [];

        var taken = before.Select(tag => Tag.Read(tag).Value).ToHashSet();
        var suggested = await search.SuggestTagsAsync(context.Caller, typed[comma..].Trim(), context.Aborted);
        var prefix = string.Concat(before.Select(tag => $"{tag}, "));
        return [.. suggested
            .Where(tag => !taken.Contains(tag) && prefix.Length + tag.Key.Length <= LongestChoice)
            .Select(tag => Choice(prefix + tag.Display, prefix + tag.Key))];
    }
}
