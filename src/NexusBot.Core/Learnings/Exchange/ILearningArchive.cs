namespace NexusBot.Core.Learnings.Exchange;

/// <summary>Whole hubs at once, for those who carry one elsewhere or bring many learnings.</summary>
public interface ILearningArchive
{
    /// <summary>The guilds that the store knows, or keeps learnings of.</summary>
    Task<IReadOnlyList<GuildId>> ListHubsAsync(CancellationToken cancellationToken);

    /// <summary>The learnings of the guild in no order, the hidden ones too, without those that are deleted.</summary>
    Task<IReadOnlyList<ArchivedLearning>> ListAsync(GuildId guild, CancellationToken cancellationToken);

    /// <summary>What came with one import; null when it was forgotten, or never was.</summary>
    Task<ImportNews?> FindNewsAsync(GuildId guild, Guid id, CancellationToken cancellationToken);

    /// <summary>Does all of it in one transaction, on what stands at that moment. Called on the store's thread, so the work only computes.</summary>
    Task<T> ChangeAsync<T>(GuildId guild, Func<IArchiveChange, T> work, CancellationToken cancellationToken);
}
