namespace NexusBot.Sandbox.World;

public sealed class Threads
{
    private readonly SandboxWorld _world;

    internal Threads(SandboxWorld world) => _world = world;

    /// <summary>Opens a thread under a channel; one that grows from a message takes that message's id.</summary>
    public Channel Start(Channel parent, string name, ChannelType type, ulong ownerId, int autoArchiveMinutes = 4320, ulong? fromMessageId = null, bool invitable = true)
    {
        var now = _world.WorldTime.GetUtcNow();
        using (_world.Enter())
        {
            var thread = _world.Channels.Put(new Channel
            {
                Id = fromMessageId ?? _world.Ids.Next(),
                Type = type,
                GuildId = parent.GuildId,
                ParentId = parent.Id,
                Name = name,
                Thread = new ThreadStatus
                {
                    OwnerId = ownerId,
                    CreatedAt = now,
                    ArchiveTimestamp = now,
                    AutoArchiveMinutes = autoArchiveMinutes,
                    Invitable = invitable,
                    MemberIds = [ownerId],
                },
            });
            if (fromMessageId is { } messageId)
                _world.Messages.Edit(parent.Id, messageId, message => message with { Flags = message.Flags | MessageFlags.HasThread });
            return thread;
        }
    }

    public Channel? AddMember(ulong threadId, ulong userId) => Change(
        threadId,
        state => state.MemberIds.Contains(userId) ? state : state with { MemberIds = state.MemberIds.Add(userId) });

    public Channel? RemoveMember(ulong threadId, ulong userId) =>
        Change(threadId, state => state with { MemberIds = state.MemberIds.Remove(userId) });

    public Channel? SetArchived(ulong threadId, bool archived) =>
        Change(threadId, state => state with { Archived = archived, ArchiveTimestamp = _world.WorldTime.GetUtcNow() });

    public Channel? Change(ulong threadId, Func<ThreadStatus, ThreadStatus> change) =>
        _world.Channels.Update(threadId, channel => channel.Thread is { } state ? channel with { Thread = change(state) } : channel);
}
