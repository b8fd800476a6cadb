namespace NexusBot.Core;

/// <summary>Everything that keeps something about people can forget it. Erasing twice is the same as erasing once.</summary>
public interface IErasable
{
    /// <summary>Forgets everything this store keeps about the member in this guild.</summary>
    Task EraseMemberAsync(GuildId guild, MemberId member, CancellationToken cancellationToken);

    /// <summary>Forgets everything this store keeps about the guild.</summary>
    Task EraseGuildAsync(GuildId guild, CancellationToken cancellationToken);
}
