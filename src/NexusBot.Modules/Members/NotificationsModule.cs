using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Members;

/// <summary>The selects with which members choose what they are told, and when not: in the server, and below what was told.</summary>
public sealed class NotificationsModule(ProfileService profiles, DirectCallers callers) : NexusModule
{
    private static readonly Refusal s_unknownKind = new("notifications.unknown-kind", $"There is no such choice. Pick from the list.");

    [ComponentInteraction(NotificationIds.OpenPattern)]
    [Needs(Capability.EditOwnProfile)]
    [Answers(Answer.Private)]
    public async Task OpenAsync(ulong guild)
    {
        var caller = await CallerInAsync(guild);
        await (caller.Value is { } member ? SayAsync(NotificationsView.Of(await profiles.GetOwnAsync(member, Aborted))) : RefuseAsync(caller.Refusal!));
    }

    [ComponentInteraction(NotificationIds.KindsPattern)]
    [Needs(Capability.EditOwnProfile)]
    [Answers(Answer.Update)]
    public Task ChooseKindsAsync(ulong guild, string[] chosen) => ChangeAsync(guild, async caller =>
        NotificationsView.ReadKinds(chosen) is { } wanted ? await profiles.TellOnlyAsync(caller, wanted, Aborted) : s_unknownKind);

    [ComponentInteraction(NotificationIds.NightPattern)]
    [Needs(Capability.EditOwnProfile)]
    [Answers(Answer.Update)]
    public Task ChooseNightAsync(ulong guild, string[] chosen) => ChangeAsync(guild, async caller =>
        NotificationsView.ReadNight(chosen.FirstOrDefault()) is { } night
            ? await profiles.SetNightAsync(caller, night, Aborted)
            : MemberRefusals.NoSuchNight);

    private async Task ChangeAsync(ulong guild, Func<Caller, Task<Outcome<Profile>>> change)
    {
        var caller = await CallerInAsync(guild);
        var changed = caller.Value is { } member ? await change(member) : caller.Refusal!;
        await (changed.Value is { } profile ? UpdateAsync(NotificationsView.Of(profile)) : RefuseAsync(changed.Refusal!));
    }

    private async Task<Outcome<Caller>> CallerInAsync(ulong guild) =>
        Context.Guild?.Id == guild ? Caller
        : Context.Client.GetGuild(guild) is null ? MemberRefusals.NotInGuild
        : await callers.FindAsync(new GuildId(guild), new Answerer(new MemberId(Context.User.Id), new InteractionId(Context.Interaction.Id)), Aborted);
}
