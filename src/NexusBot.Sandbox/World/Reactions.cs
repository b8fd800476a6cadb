namespace NexusBot.Sandbox.World;

/// <summary>Emoji under messages.</summary>
public sealed class Reactions
{
    /// <summary>So many kinds may stand under one message.</summary>
    public const int MaxKinds = 20;

    private readonly SandboxWorld _world;

    internal Reactions(SandboxWorld world) => _world = world;

    /// <summary>False when the message has as many kinds as it may.</summary>
    public bool TryAdd(Message message, ulong? emojiId, string emojiName, ulong userId)
    {
        using (_world.Enter())
        {
            var standing = Find(message, emojiId, emojiName);
            if (standing is null && message.Reactions.Length >= MaxKinds)
                return false;
            if (standing?.UserIds.Contains(userId) == true)
                return true;

            var reaction = new Reaction(emojiId, emojiName, standing is null ? [userId] : standing.UserIds.Add(userId));
            _world.Messages.Amend(message.ChannelId, message.Id, m => m with
            {
                Reactions = standing is null ? m.Reactions.Add(reaction) : m.Reactions.Replace(standing, reaction),
            });
            _world.Tell(new ReactionAdded(message, reaction, userId));
            return true;
        }
    }

    /// <summary>False when this user had not reacted so.</summary>
    public bool TryRemove(Message message, ulong? emojiId, string emojiName, ulong userId)
    {
        using (_world.Enter())
        {
            if (Find(message, emojiId, emojiName) is not { } standing || !standing.UserIds.Contains(userId))
                return false;

            var rest = standing with { UserIds = standing.UserIds.Remove(userId) };
            _world.Messages.Amend(message.ChannelId, message.Id, m => m with
            {
                Reactions = rest.UserIds.IsEmpty ? m.Reactions.Remove(standing) : m.Reactions.Replace(standing, rest),
            });
            _world.Tell(new ReactionRemoved(message, rest, userId));
            return true;
        }
    }

    private Reaction? Find(Message message, ulong? emojiId, string emojiName) =>
        _world.Messages.Find(message.ChannelId, message.Id)?.Reactions.FirstOrDefault(r => emojiId is null ? r.EmojiName == emojiName : r.EmojiId == emojiId);
}
