namespace NexusBot.Core.Members;

/// <summary>Tells a member what one part of the hub keeps of them. Whoever keeps something about people has one of these.</summary>
public interface IMemberRecords
{
    /// <summary>Everything that is kept, a section for each sort of thing; sections may be empty.</summary>
    Task<IReadOnlyList<RecordSection>> ListAsync(GuildId guild, MemberId member, CancellationToken cancellationToken);
}
