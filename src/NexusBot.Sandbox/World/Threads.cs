using System.Collections.Immutable;

namespace NexusBot.Sandbox.World;

public sealed class Threads
{
    /// <summary>So many members a thread may have.</summary>
    public const int MaxMembers = 1000;

    /// <summary>So many threads of a guild may be open at once.</summary>
    public const int MaxActive = 1000;

    private readonly SandboxWorld _world;
    private readonly Deadlines _archiving;

    internal Threads(SandboxWorld world)
    {
        _world = world;
        _archiving = new Deadlines(world.WorldTime);
    }

    /// <summary>Opens a thread under a channel; one that grows from a message takes that message's id.</summary>
    public Channel Start(
        Channel parent, string name, ChannelType type, ulong ownerId, int autoArchiveMinutes = 4320, ulong? fromMessageId = null, bool invitable = true,
        ImmutableArray<ulong> appliedTagIds = default)
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
                AppliedTagIds = appliedTagIds.IsDefault ? [] : appliedTagIds,
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
            Stir(thread);
            return thread;
        }
    }

    public Channel? AddMember(ulong threadId, ulong userId) => SetMember(threadId, userId, isIn: true);

    public Channel? RemoveMember(ulong threadId, ulong userId) => SetMember(threadId, userId, isIn: false);

    public Channel? SetArchived(ulong threadId, bool archived)
    {
        using (_world.Enter())
        {
            var thread = Change(threadId, state => state with { Archived = archived, ArchiveTimestamp = _world.WorldTime.GetUtcNow() });
            if (thread is not null)
                Stir(thread);
            return thread;
        }
    }

    public Channel? Change(ulong threadId, Func<ThreadStatus, ThreadStatus> change) =>
        _world.Channels.Update(threadId, channel => channel.Thread is { } state ? channel with { Thread = change(state) } : channel);

    private Channel? SetMember(ulong threadId, ulong userId, bool isIn)
    {
        using (_world.Enter())
        {
            if (_world.Channels.Find(threadId) is not { Thread: { } state } thread || state.MemberIds.Contains(userId) == isIn)
                return _world.Channels.Find(threadId);

            var members = isIn ? state.MemberIds.Add(userId) : state.MemberIds.Remove(userId);
            var changed = _world.Channels.Amend(thread with { Thread = state with { MemberIds = members } });
            _world.Tell(new ThreadMembersChanged(changed, userId, isIn));
            return changed;
        }
    }

    /// <summary>Something happened in the thread: from now on it is archived when nothing more does.</summary>
    internal void Stir(Channel thread)
    {
        if (thread.Thread is not { } state)
            return;
        if (state.Archived)
            _archiving.Clear(thread.Id);
        else
            _archiving.Set(thread.Id, _world.WorldTime.GetUtcNow().AddMinutes(state.AutoArchiveMinutes), () => SetArchived(thread.Id, archived: true));
    }

    internal void Forget(ulong threadId) => _archiving.Clear(threadId);
}
