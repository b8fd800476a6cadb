using System.Runtime.InteropServices;

namespace NexusBot.Sandbox.World;

public sealed class Messages
{
    private static readonly TimeSpan s_nonceMemory = TimeSpan.FromMinutes(5);

    private readonly SandboxWorld _world;
    private readonly MentionReader _mentions;
    private readonly Dictionary<ulong, List<Message>> _byChannel = [];

    internal Messages(SandboxWorld world)
    {
        _world = world;
        _mentions = new MentionReader(world);
    }

    /// <summary>Gives the draft an id and makes it visible. With <see cref="MessageDraft.EnforceNonce"/> a repeated nonce finds the first one.</summary>
    public Message Post(MessageDraft draft)
    {
        using (_world.Enter())
        {
            if (draft is { EnforceNonce: true, Nonce: not null } && FindByNonce(draft) is { } earlier)
                return earlier;

            var message = ToMessage(draft);
            Insert(message);
            _world.Channels.NoteMessage(message.ChannelId, message.Id);
            _world.Tell(new MessageCreated(message));
            return message;
        }
    }

    public Message? Find(ulong channelId, ulong messageId)
    {
        using (_world.Enter())
        {
            var index = IndexOf(channelId, messageId);
            return index < 0 ? null : _byChannel[channelId][index];
        }
    }

    /// <summary>Oldest first, ephemeral ones included: whoever shows them filters.</summary>
    public IReadOnlyList<Message> List(ulong channelId)
    {
        using (_world.Enter())
            return [.. Of(channelId)];
    }

    /// <summary>At most <paramref name="limit"/> public messages with ids strictly between the two, newest first; the oldest ones when
    /// <paramref name="fromOldest"/>.</summary>
    public IReadOnlyList<Message> Between(ulong channelId, ulong after, ulong before, int limit, bool fromOldest = false)
    {
        using (_world.Enter())
        {
            var hits = Of(channelId).Where(message => message.Id > after && message.Id < before && !message.IsEphemeral);
            var page = fromOldest ? hits.Take(limit) : hits.TakeLast(limit);
            return [.. page.Reverse()];
        }
    }

    public Message? Edit(ulong channelId, ulong messageId, Func<Message, Message> change)
    {
        using (_world.Enter())
        {
            var updated = Amend(channelId, messageId, change);
            if (updated is not null)
                _world.Tell(new MessageUpdated(updated));
            return updated;
        }
    }

    /// <summary>Reads the mentions of a message anew, as an edit does. An edit pings nobody more.</summary>
    public Mentions ReadMentions(Message message, AllowedMentions allowed)
    {
        using (_world.Enter())
        {
            var text = MentionReader.Text(message.Content, message.Components);
            return _mentions.Read(message.ChannelId, message.AuthorId, text, allowed, message.RepliesTo) with { PingedUserIds = message.Mentions.PingedUserIds };
        }
    }

    public bool Delete(ulong channelId, ulong messageId)
    {
        using (_world.Enter())
        {
            var index = IndexOf(channelId, messageId);
            if (index < 0)
                return false;

            var message = _byChannel[channelId][index];
            _byChannel[channelId].RemoveAt(index);
            _world.Tell(new MessageDeleted(message));
            return true;
        }
    }

    public void BulkDelete(ulong channelId, IReadOnlyList<ulong> messageIds)
    {
        using (_world.Enter())
        {
            Of(channelId).RemoveAll(message => messageIds.Contains(message.Id));
            _world.Tell(new MessagesBulkDeleted(channelId, messageIds));
        }
    }

    public void Type(ulong channelId, ulong userId)
    {
        using (_world.Enter())
            _world.Tell(new TypingStarted(channelId, userId));
    }

    public Attachment? FindAttachment(ulong channelId, ulong attachmentId)
    {
        using (_world.Enter())
            return Of(channelId).SelectMany(message => message.Attachments).FirstOrDefault(attachment => attachment.Id == attachmentId);
    }

    /// <summary>Changes a message without a word; the caller tells what it was.</summary>
    internal Message? Amend(ulong channelId, ulong messageId, Func<Message, Message> change)
    {
        var index = IndexOf(channelId, messageId);
        return index < 0 ? null : _byChannel[channelId][index] = change(_byChannel[channelId][index]);
    }

    internal void Forget(ulong channelId) => _byChannel.Remove(channelId);

    private Message ToMessage(MessageDraft draft) => new()
    {
        Id = draft.Id ?? _world.Ids.Next(),
        ChannelId = draft.ChannelId,
        AuthorId = draft.AuthorId,
        Timestamp = _world.WorldTime.GetUtcNow(),
        Type = draft.Type,
        Flags = draft.Flags,
        Content = draft.Content,
        Embeds = draft.Embeds,
        Components = draft.Components,
        Attachments = draft.Attachments,
        Mentions = _mentions.Read(draft),
        Tts = draft.Tts,
        Nonce = draft.Nonce,
        ApplicationId = draft.ApplicationId,
        RepliesTo = draft.RepliesTo,
        InteractionMetadata = draft.InteractionMetadata,
        Interaction = draft.Interaction,
        EphemeralFor = draft.EphemeralFor,
    };

    private Message? FindByNonce(MessageDraft draft)
    {
        var oldest = _world.Ids.Oldest(s_nonceMemory);
        return Of(draft.ChannelId).FindLast(message =>
            message.Nonce == draft.Nonce && message.AuthorId == draft.AuthorId && message.Id > oldest);
    }

    // Ids rise, so this is an append, except for the fixed ids of a seeded world.
    private void Insert(Message message)
    {
        var messages = Of(message.ChannelId);
        if (messages.Count == 0 || messages[^1].Id < message.Id)
            messages.Add(message);
        else
            messages.Insert(messages.FindIndex(m => m.Id > message.Id), message);
    }

    private int IndexOf(ulong channelId, ulong messageId)
    {
        var messages = CollectionsMarshal.AsSpan(Of(channelId));
        int low = 0, high = messages.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (messages[middle].Id == messageId)
                return middle;
            if (messages[middle].Id < messageId)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }

    private List<Message> Of(ulong channelId)
    {
        if (!_byChannel.TryGetValue(channelId, out var messages))
            _byChannel.Add(channelId, messages = []);
        return messages;
    }
}
