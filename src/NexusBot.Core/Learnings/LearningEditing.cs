using NexusBot.Core.Members;
using NexusBot.Core.Moderation;

namespace NexusBot.Core.Learnings;

/// <summary>Changes what a learning says, part by part, and keeps what it said before.</summary>
public sealed class LearningEditing(ILearningStore store, GuildSettingsService settings, LearningWriter writer)
{
    /// <summary>The learning, if the caller may edit it: what the forms show when they open.</summary>
    public async Task<Outcome<Learning>> GetAsync(Caller caller, LearningId id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(caller.Guild, id, cancellationToken) is not { IsShown: true } learning)
            return LearningRefusals.NotFound;

        return await settings.CheckAsync(Capability.EditLearning, caller, learning.Author, cancellationToken) is { } notAllowed
            ? notAllowed
            : learning;
    }

    public Task<Outcome<Learning>> EditAsync(Caller caller, EditLearning request, CancellationToken cancellationToken) =>
        WriteAsync(caller, request.Id, request.Version, AuditKind.EditLearning, (learning, now) => PartReader.Put(learning, request.Part, now), cancellationToken);

    public async Task<Outcome<LearningHistory>> GetHistoryAsync(Caller caller, LearningId id, CancellationToken cancellationToken)
    {
        var found = await GetAsync(caller, id, cancellationToken);
        if (found.Value is not { } learning)
            return found.Refusal!;

        var earlier = await store.ListVersionsAsync(caller.Guild, id, cancellationToken);
        return new LearningHistory(learning, [LearningVersion.Of(learning), .. earlier.Where(version => version.Number < learning.Version)]);
    }

    /// <summary>Makes a new version that says what an earlier one said.</summary>
    /// <param name="seen">The version that was the latest when the caller looked.</param>
    public async Task<Outcome<Learning>> RestoreAsync(Caller caller, LearningId id, int seen, int number, CancellationToken cancellationToken)
    {
        var history = await GetHistoryAsync(caller, id, cancellationToken);
        if (history.Refusal is not null)
            return history.Refusal;
        if (history.Value!.Find(number) is not { } earlier)
            return LearningRefusals.VersionNotFound;

        return await WriteAsync(
            caller,
            id,
            seen,
            AuditKind.RestoreLearning,
            (learning, now) => OwnSolution.Put(learning with { Content = earlier.Content }, earlier.Solution, now),
            cancellationToken);
    }

    private Task<Outcome<Learning>> WriteAsync(
        Caller caller,
        LearningId id,
        int seen,
        AuditKind kind,
        Func<Learning, NodaTime.Instant, Outcome<Learning>> write,
        CancellationToken cancellationToken)
    {
        var deed = new LearningDeed(kind, Capability.EditLearning, (stored, now) =>
        {
            if (stored.Version != seen)
                return LearningRefusals.ChangedMeanwhile;

            var written = write(stored, now);
            if (written.Value is not { } learning)
                return written;

            return LearningVersion.Of(learning).SaysTheSame(LearningVersion.Of(stored))
                ? LearningRefusals.NothingChanged
                : learning with { EditedAt = now, EditedBy = caller.Member, Version = stored.Version + 1 };
        })
        {
            Tells = NoticeKind.LearningEdited,
        };
        return writer.DoAsync(caller, id, deed, cancellationToken);
    }
}
