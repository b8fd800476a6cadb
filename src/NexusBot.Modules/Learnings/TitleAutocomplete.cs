using Discord;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>Titles that fit what is typed; picking one opens it.</summary>
[Needs(Capability.ReadLearnings)]
public sealed class TitleAutocomplete(LearningSearch search) : NexusAutocomplete
{
    protected override async Task<IReadOnlyList<AutocompleteResult>> SuggestAsync(NexusContext context, string typed, IAutocompleteInteractionData data) =>
        [.. (await search.SuggestAsync(context.Caller, typed, context.Aborted)).Select(Describe)];

    private static AutocompleteResult Describe(LearningHeading heading)
    {
        var kind = $" · {Words.Of(heading.Kind)}";
        return Choice(Graphemes.Cut(heading.Title, LongestChoice - kind.Length) + kind, heading.Id.ToString());
    }
}
