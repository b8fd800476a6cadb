using System.Collections.Concurrent;
using System.Security.Cryptography;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Interactions;

/// <summary>Every interaction that is still alive, by its id and by its token.</summary>
internal sealed class InteractionLog(SnowflakeMint ids, TimeProvider wireClock)
{
    private const int TokenBytes = 48;

    private readonly ConcurrentDictionary<ulong, Interaction> _byId = [];
    private readonly ConcurrentDictionary<string, Interaction> _byToken = [];
    private readonly ConcurrentQueue<Interaction> _oldestFirst = [];

    public Interaction Open(InteractionKind kind, InteractionOrigin origin)
    {
        Forget();
        Interaction? interaction = null;
        var deadline = wireClock.CreateTimer(_ => interaction?.GiveUp(), null, Interaction.AcknowledgeWithin, Timeout.InfiniteTimeSpan);
        interaction = new Interaction(deadline)
        {
            Id = ids.Next(),
            Token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(TokenBytes)).Replace('+', '-').Replace('/', '_'),
            Kind = kind,
            Origin = origin,
            SentAt = wireClock.GetUtcNow(),
        };
        _byId[interaction.Id] = interaction;
        _byToken[interaction.Token] = interaction;
        _oldestFirst.Enqueue(interaction);
        return interaction;
    }

    public Interaction? Find(ulong id) => _byId.GetValueOrDefault(id);

    public Interaction? FindByToken(string token) => _byToken.GetValueOrDefault(token);

    public bool IsExpired(Interaction interaction) => interaction.IsExpired(wireClock.GetUtcNow());

    // Kept for as long again as the token lives, so that a late call is told why it comes too late.
    private void Forget()
    {
        var now = wireClock.GetUtcNow();
        while (_oldestFirst.TryPeek(out var oldest) && now - oldest.SentAt > 2 * Interaction.TokenLife && _oldestFirst.TryDequeue(out var old))
        {
            _byId.TryRemove(old.Id, out _);
            _byToken.TryRemove(old.Token, out _);
        }
    }
}
