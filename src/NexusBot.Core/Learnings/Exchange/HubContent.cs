namespace NexusBot.Core.Learnings.Exchange;

/// <summary>What an export holds.</summary>
/// <param name="Guild">Whose hub it was.</param>
public sealed record HubContent(GuildId Guild, IReadOnlyList<ArchivedLearning> Learnings);
