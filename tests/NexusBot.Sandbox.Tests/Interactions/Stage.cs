using System.Text.Json;
using NexusBot.Sandbox.Driver;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Interactions;

/// <summary>A pretend Discord with two learners, a moderator and a scripted bot.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private Stage(PretendDiscord discord, ScriptedBot bot)
    {
        Discord = discord;
        Bot = bot;
        Amina = discord.Member("Amina");
        Bela = discord.Member("Bela");
        Mona = discord.Member("Mona");
    }

    public PretendDiscord Discord { get; }
    public ScriptedBot Bot { get; }
    public SandboxWorld World => Discord.Server.World;
    public Person Amina { get; }
    public Person Bela { get; }

    /// <summary>Has the right to manage the server.</summary>
    public Person Mona { get; }

    public static async Task<Stage> StartAsync(TimeProvider? wireClock = null)
    {
        var options = new SandboxOptions { Seed = Seed };
        if (wireClock is not null)
            options.WireClock = wireClock;
        var discord = await PretendDiscord.StartAsync(options, TestContext.Current.CancellationToken);
        return new Stage(discord, await ScriptedBot.StartAsync(discord.Server));
    }

    /// <summary>Registers a command in the guild, as the bot would.</summary>
    public void Register(string name, string options = "[]", CommandType type = CommandType.ChatInput, Permissions? needs = null) =>
        World.Commands.Put(new ApplicationCommand
        {
            Id = World.Ids.Next(),
            Version = World.Ids.Next(),
            Name = name,
            Type = type,
            Description = type == CommandType.ChatInput ? name : "",
            GuildId = World.Guilds.List()[0].Id,
            Options = JsonElement.Parse(options),
            DefaultMemberPermissions = needs,
        });

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Discord.DisposeAsync();
    }

    private static void Seed(SandboxWorld world)
    {
        var owner = world.Users.Add("owner");
        var guild = world.Guilds.Add("ProDev", owner);
        world.Channels.Add(guild.Id, "general");
        world.Channels.Add(guild.Id, "other");
        var moderators = world.Roles.Add(guild.Id, "moderators", Permissions.ManageGuild);
        world.Members.Join(guild.Id, world.Users.Add("amina", "Amina").Id);
        world.Members.Join(guild.Id, world.Users.Add("bela", "Bela").Id);
        world.Members.Join(guild.Id, world.Users.Add("mona", "Mona").Id, [moderators.Id]);
        world.Guilds.InviteBot(guild.Id);
    }
}
