namespace NexusBot.Core.Members;

/// <summary>Ends what a member has begun with others, before the member is forgotten: these are told that it ended, and never why.</summary>
public interface IPartings
{
    /// <summary>Done twice, it is as done once.</summary>
    /// <returns>Whether it was done: too much may change meanwhile.</returns>
    Task<bool> LeaveAsync(GuildId guild, MemberId member, CancellationToken cancellationToken);
}
