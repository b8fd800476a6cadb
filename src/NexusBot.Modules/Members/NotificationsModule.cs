using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Members;

/// <summary>The selects with which members choose what they are told, and when not.</summary>
[InGuild]
public sealed class NotificationsModule(ProfileService profiles) : NexusModule
{
    private static readonly Refusal s_unknownKind = new("notifications.unknown-kind", $"There is no such choice. Pick from the list.");

    [ComponentInteraction(NotificationIds.Kinds)]
    [Needs(Capability.EditOwnProfile)]
    [Answers(Answer.Update)]
    public async Task ChooseKindsAsync(string[] chosen) => await ShowAsync(
        NotificationsView.ReadKinds(chosen) is { } wanted ? await profiles.TellOnlyAsync(Caller, wanted, Aborted) : s_unknownKind);

    [ComponentInteraction(NotificationIds.Night)]
    [Needs(Capability.EditOwnProfile)]
    [Answers(Answer.Update)]
    public async Task ChooseNightAsync(string[] chosen) => await ShowAsync(
        NotificationsView.ReadNight(chosen.FirstOrDefault()) is { } night
            ? await profiles.SetNightAsync(Caller, night, Aborted)
            : MemberRefusals.NoSuchNight);

    private async Task ShowAsync(Outcome<Profile> outcome) => await (outcome.Value is { } profile
        ? UpdateAsync(NotificationsView.Of(profile))
        : RefuseAsync(outcome.Refusal!));
}
