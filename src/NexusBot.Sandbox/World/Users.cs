namespace NexusBot.Sandbox.World;

public sealed class Users
{
    private readonly SandboxWorld _world;
    private readonly Dictionary<ulong, User> _users = [];

    internal Users(SandboxWorld world) => _world = world;

    public User Add(string username, string? globalName = null, bool isBot = false, ulong? id = null, string locale = "en-US")
    {
        var user = new User { Id = id ?? _world.Ids.Next(), Username = username, GlobalName = globalName, IsBot = isBot, Locale = locale };
        using (_world.Enter())
            _users.Add(user.Id, user);
        return user;
    }

    public User? Find(ulong id)
    {
        using (_world.Enter())
            return _users.GetValueOrDefault(id);
    }

    public IReadOnlyList<User> List()
    {
        using (_world.Enter())
            return [.. _users.Values];
    }

    public User? Update(ulong id, Func<User, User> change)
    {
        using (_world.Enter())
        {
            if (!_users.TryGetValue(id, out var user))
                return null;

            var updated = change(user);
            _users[id] = updated;
            _world.Members.Refresh(updated);
            _world.Tell(new UserUpdated(updated));
            return updated;
        }
    }

    /// <summary>Closes or opens someone's direct messages for the bot.</summary>
    public User? CloseDirectMessages(ulong id, bool closed = true) => Update(id, user => user with { DirectMessagesClosed = closed });

    internal void Remove(ulong id)
    {
        using (_world.Enter())
            _users.Remove(id);
    }

    internal BotApplication AddApplication(string name, string token, ulong? id = null)
    {
        var bot = Add(name, isBot: true, id: id);
        return new BotApplication { Id = bot.Id, Name = name, Token = token };
    }
}
