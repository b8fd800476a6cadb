namespace NexusBot.Core.Members;

/// <summary>Who answers by direct message about a guild as a whole: a member of it, since a message stays when its reader has left.</summary>
public sealed class DirectCallers(IGuildMembers members)
{
    public async Task<Outcome<Caller>> FindAsync(GuildId guild, Answerer answerer, CancellationToken cancellationToken) =>
        await members.IsInAsync(guild, answerer.Member, cancellationToken) ? answerer.In(guild, default) : MemberRefusals.NotInGuild;
}
