namespace NexusBot.Core.Learnings;

/// <param name="Versions">Newest first; the first is what the learning says now.</param>
public sealed record LearningHistory(Learning Learning, IReadOnlyList<LearningVersion> Versions)
{
    public const int MaxVersions = 25;

    public LearningVersion? Find(int number) => Versions.FirstOrDefault(version => version.Number == number);
}
