namespace NexusBot.Core.Pairing;

/// <summary>The threads in which partners talk.</summary>
public interface IMeetingPlaces
{
    /// <summary>Who has written in the thread; null when nobody can tell.</summary>
    Task<IReadOnlySet<MemberId>?> ListWritersAsync(GuildId guild, ChannelId thread, CancellationToken cancellationToken);

    /// <summary>The member is in the thread no more. One who was not in it, and a thread that is gone, is left as it is.</summary>
    Task TakeOutAsync(GuildId guild, ChannelId thread, MemberId member, CancellationToken cancellationToken);

    /// <summary>Puts the thread into the archive, where it can still be read. One that is there already, or gone, is left as it is.</summary>
    Task ArchiveAsync(GuildId guild, ChannelId thread, CancellationToken cancellationToken);
}
