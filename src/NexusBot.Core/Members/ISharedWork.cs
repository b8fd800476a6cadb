namespace NexusBot.Core.Members;

/// <summary>Keeps what members gave to everybody, which can stay when its author does not want to be known by it any more.</summary>
public interface ISharedWork
{
    /// <summary>
    /// What others see of the member's work is <see cref="MemberId.Nobody"/>'s from now on. Whatever else is kept of the member is
    /// left as it is: <see cref="IErasable.EraseMemberAsync"/> takes that.
    /// </summary>
    Task DisownAsync(GuildId guild, MemberId member, CancellationToken cancellationToken);
}
