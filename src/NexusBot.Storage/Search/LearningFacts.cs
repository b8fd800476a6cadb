using NexusBot.Core;

namespace NexusBot.Storage.Search;

/// <param name="Helpful">How many members found it so.</param>
/// <param name="Shared">When, in milliseconds.</param>
internal readonly record struct LearningFacts(LearningId Id, int Helpful, long Shared);
