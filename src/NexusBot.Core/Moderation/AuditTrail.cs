namespace NexusBot.Core.Moderation;

/// <summary>Lets moderators read the trail of changes.</summary>
public sealed class AuditTrail(IAuditStore store, GuildSettingsService settings)
{
    /// <param name="actor">Only what this member did; null for what everybody did.</param>
    public async Task<Outcome<AuditPage>> ReadAsync(Caller caller, MemberId? actor, int page, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.ReadTrail, caller, author: null, cancellationToken) is { } notAllowed)
            return notAllowed;

        return await store.ReadAsync(caller.Guild, actor, page, cancellationToken);
    }
}
