using Discord;
using NexusBot.Core.Moderation;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Sessions;

/// <summary>The sessions ahead whose titles fit what is typed; picking one opens it.</summary>
[Needs(Capability.ReadSessions)]
public sealed class SessionAutocomplete(SessionService sessions) : NexusAutocomplete
{
    protected override async Task<IReadOnlyList<AutocompleteResult>> SuggestAsync(NexusContext context, string typed, IAutocompleteInteractionData data) =>
        [.. (await sessions.SuggestAsync(context.Caller, typed, context.Aborted)).Select(session => Choice(session.Content.Title, session.Id.ToString()))];
}
