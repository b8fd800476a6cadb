using NexusBot.Sandbox.World;

namespace NexusBot.EndToEnd.Tests;

/// <summary>One guild with four people, and another guild next door, with the bot in both.</summary>
internal static class SmallCommunity
{
    /// <summary>What README asks an operator to grant.</summary>
    public const Permissions Bot = Permissions.ViewChannel | Permissions.SendMessages | Permissions.SendMessagesInThreads
        | Permissions.CreatePublicThreads | Permissions.CreatePrivateThreads | Permissions.EmbedLinks | Permissions.AttachFiles | Permissions.ReadMessageHistory
        | Permissions.CreateEvents;

    public static void Settle(SandboxWorld world)
    {
        var guild = world.Guilds.Add("ProDev Nexus", world.Users.Add("olive", "Olive"));
        world.Channels.Add(guild.Id, TestHub.Home);
        world.Channels.Add(guild.Id, "general");
        var mentor = world.Roles.Add(guild.Id, "Mentor");
        var moderator = world.Roles.Add(guild.Id, "Moderator", Permissions.ManageGuild);
        Join(world, guild, "Amina");
        Join(world, guild, "Kwame");
        Join(world, guild, "Tendai", mentor);
        Join(world, guild, "Grace", moderator);
        world.Guilds.InviteBot(guild.Id, Bot);

        var nextDoor = world.Guilds.Add("Next door", world.Users.Add("noor", "Noor"));
        world.Channels.Add(nextDoor.Id, "lobby");
        world.Guilds.InviteBot(nextDoor.Id, Bot);
    }

    private static void Join(SandboxWorld world, Guild guild, string name, params Role[] roles) =>
        world.Members.Join(guild.Id, world.Users.Add(name.ToLowerInvariant(), name).Id, [.. roles.Select(role => role.Id)]);
}
