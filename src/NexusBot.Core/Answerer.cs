namespace NexusBot.Core;

/// <summary>Who presses a button where there may be no guild.</summary>
public readonly record struct Answerer(MemberId Member, InteractionId Interaction)
{
    /// <summary>As a member of the guild of what is answered. Where there is no guild, nobody has more rights than everyone.</summary>
    /// <param name="channel">Where it was asked.</param>
    public Caller In(GuildId guild, ChannelId channel) => new(guild, Member, new HashSet<RoleId>(), ManagesGuild: false, Interaction, channel);
}
