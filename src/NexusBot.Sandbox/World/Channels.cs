using System.Collections.Immutable;

namespace NexusBot.Sandbox.World;

public sealed class Channels
{
    private readonly SandboxWorld _world;
    private readonly Dictionary<ulong, Channel> _channels = [];
    private readonly Dictionary<(ulong Low, ulong High), ulong> _direct = [];

    internal Channels(SandboxWorld world) => _world = world;

    public Channel Add(
        ulong guildId,
        string name,
        ChannelType type = ChannelType.Text,
        string? topic = null,
        ulong? parentId = null,
        ImmutableArray<PermissionOverwrite> overwrites = default,
        ulong? id = null)
    {
        using (_world.Enter())
        {
            return Put(new Channel
            {
                Id = id ?? _world.Ids.Next(),
                Type = type,
                GuildId = guildId,
                Name = name,
                Topic = topic,
                ParentId = parentId,
                Overwrites = overwrites.IsDefault ? [] : overwrites,
                Position = _channels.Values.Count(channel => channel.GuildId == guildId && !channel.IsThread),
            });
        }
    }

    /// <summary>A channel as drafted, with an id of its own, behind the others unless the draft says where.</summary>
    public Channel Add(Channel draft)
    {
        using (_world.Enter())
        {
            var behind = _channels.Values.Count(channel => channel.GuildId == draft.GuildId && !channel.IsThread);
            return Put(draft with { Id = _world.Ids.Next(), Position = draft.Position == 0 ? behind : draft.Position });
        }
    }

    /// <summary>The direct conversation of two people; there is only ever one.</summary>
    public Channel OpenDirect(ulong userId, ulong otherId)
    {
        var pair = (Math.Min(userId, otherId), Math.Max(userId, otherId));
        using (_world.Enter())
        {
            if (_direct.TryGetValue(pair, out var existing))
                return _channels[existing];

            var channel = Put(new Channel { Id = _world.Ids.Next(), Type = ChannelType.Direct, ParticipantIds = [userId, otherId] });
            _direct.Add(pair, channel.Id);
            return channel;
        }
    }

    public Channel? Find(ulong id)
    {
        using (_world.Enter())
            return _channels.GetValueOrDefault(id);
    }

    /// <summary>A guild's channels without its threads, in order of position.</summary>
    public IReadOnlyList<Channel> List(ulong guildId)
    {
        using (_world.Enter())
            return [.. _channels.Values.Where(channel => channel.GuildId == guildId && !channel.IsThread).OrderBy(channel => channel.Position)];
    }

    public IReadOnlyList<Channel> ListThreads(ulong guildId)
    {
        using (_world.Enter())
            return [.. _channels.Values.Where(channel => channel.GuildId == guildId && channel.IsThread).OrderBy(channel => channel.Id)];
    }

    /// <summary>Every direct conversation that this user is part of.</summary>
    public IReadOnlyList<Channel> ListDirect(ulong userId)
    {
        using (_world.Enter())
            return [.. _channels.Values.Where(channel => channel.IsDirect && channel.ParticipantIds.Contains(userId))];
    }

    public Channel? Update(ulong id, Func<Channel, Channel> change)
    {
        using (_world.Enter())
        {
            if (!_channels.TryGetValue(id, out var channel))
                return null;

            var updated = change(channel);
            _channels[id] = updated;
            _world.Tell(new ChannelUpdated(updated));
            return updated;
        }
    }

    public bool Delete(ulong id)
    {
        using (_world.Enter())
        {
            foreach (var thread in _channels.Values.Where(channel => channel.IsThread && channel.ParentId == id).ToArray())
                Delete(thread.Id);
            if (!_channels.Remove(id, out var removed))
                return false;

            _world.Messages.Forget(id);
            _world.Threads.Forget(id);
            _world.Tell(new ChannelDeleted(removed));
            return true;
        }
    }

    internal Channel Put(Channel channel)
    {
        _channels.Add(channel.Id, channel);
        _world.Tell(new ChannelCreated(channel));
        return channel;
    }

    /// <summary>Puts a channel in its own place without a word; the caller tells what changed.</summary>
    internal Channel Amend(Channel channel) => _channels[channel.Id] = channel;

    /// <summary>A new message moves these silently: Discord sends no CHANNEL_UPDATE for them.</summary>
    internal void NoteMessage(ulong id, ulong messageId)
    {
        var channel = _channels[id];
        var thread = channel.Thread is { } state ? state with { MessageCount = state.MessageCount + 1 } : null;
        var noted = _channels[id] = channel with { LastMessageId = messageId, Thread = thread };
        _world.Threads.Stir(noted);
    }
}
