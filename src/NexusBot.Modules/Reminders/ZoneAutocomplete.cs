using Discord;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Reminders;

[Needs(Capability.SetOwnZone)]
public sealed class ZoneAutocomplete(MemberService members) : NexusAutocomplete
{
    protected override Task<IReadOnlyList<AutocompleteResult>> SuggestAsync(NexusContext context, string typed, IAutocompleteInteractionData data) =>
        Task.FromResult<IReadOnlyList<AutocompleteResult>>(
            [.. members.SearchZones(typed).Select(zone => new AutocompleteResult(zone.Label, zone.Id))]);
}
