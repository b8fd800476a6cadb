using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

/// <summary>Registers commands within Discord's counts: so many of a kind in a scope, so many new ones a day.</summary>
internal sealed class CommandRegistry(SandboxWorld world)
{
    private const int CreatesPerDay = 200;

    private readonly Lock _gate = new();
    private readonly Dictionary<ulong, (DateOnly Day, int Count)> _creates = [];

    /// <summary>Registers a command, or replaces the one of the same name. True when it is new.</summary>
    public (ApplicationCommand Command, bool IsNew) Put(ApplicationCommand draft)
    {
        lock (_gate)
        {
            var existing = world.Commands.FindByName(draft.GuildId, draft.Type, draft.Name);
            if (existing is null)
            {
                var sameKind = world.Commands.List(draft.GuildId).Count(command => command.Type == draft.Type);
                RefuseTooMany(draft.Type, sameKind + 1);
                CountCreates(draft.GuildId, 1);
            }
            var command = Stamp(draft, existing?.Id ?? world.Ids.Next());
            world.Commands.Put(command);
            return (command, existing is null);
        }
    }

    public ApplicationCommand Edit(ulong id, ApplicationCommand draft)
    {
        lock (_gate)
        {
            var command = Stamp(draft, id);
            world.Commands.Put(command);
            return command;
        }
    }

    /// <summary>Replaces a whole scope; commands that keep their name keep their id.</summary>
    public IReadOnlyList<ApplicationCommand> Replace(ulong? guildId, IReadOnlyList<ApplicationCommand> drafts)
    {
        lock (_gate)
        {
            foreach (var kind in drafts.GroupBy(draft => draft.Type))
                RefuseTooMany(kind.Key, kind.Count());

            var existing = drafts.ToDictionary(draft => draft, draft => world.Commands.FindByName(guildId, draft.Type, draft.Name)?.Id);
            CountCreates(guildId, existing.Count(pair => pair.Value is null));
            ApplicationCommand[] commands = [.. drafts.Select(draft => Stamp(draft, existing[draft] ?? world.Ids.Next()))];
            world.Commands.Replace(guildId, commands);
            return commands;
        }
    }

    private ApplicationCommand Stamp(ApplicationCommand draft, ulong id) => draft with { Id = id, Version = world.Ids.Next() };

    private static void RefuseTooMany(CommandType type, int count)
    {
        if (count > (type == CommandType.ChatInput ? 100 : 15))
            throw Refusals.TooManyCommands();
    }

    private void CountCreates(ulong? guildId, int created)
    {
        var today = DateOnly.FromDateTime(world.WorldTime.GetUtcNow().UtcDateTime);
        var (day, count) = _creates.GetValueOrDefault(guildId ?? 0);
        var total = (day == today ? count : 0) + created;
        if (total > CreatesPerDay)
            throw Refusals.DailyCommandCreates();
        _creates[guildId ?? 0] = (today, total);
    }
}
