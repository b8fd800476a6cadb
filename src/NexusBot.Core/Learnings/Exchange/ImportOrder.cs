namespace NexusBot.Core.Learnings.Exchange;

/// <summary>Who brings what into which hub.</summary>
/// <param name="By">Null when the operator does.</param>
/// <param name="Author">Who is credited.</param>
/// <param name="Document">The file's name: the same document comes again under the same name.</param>
public sealed record ImportOrder(GuildId Guild, MemberId? By, InteractionId Interaction, MemberId Author, string Document);
