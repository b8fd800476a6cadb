using System.Text.Json;
using System.Text.Json.Serialization;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Standalone;

/// <summary>Who and what there is when the Sandbox starts: one guild, its channels, roles and members, and the bot.</summary>
internal sealed record WorldPlan(
    string Guild,
    IReadOnlyList<WorldPlan.PlannedChannel> Channels,
    IReadOnlyList<WorldPlan.PlannedMember> Members,
    IReadOnlyList<WorldPlan.PlannedRole>? Roles = null,
    string BotName = "TestBot",
    string BotToken = "sandbox.token.not-a-secret",
    ulong BotPermissions = (ulong)Permissions.Administrator,
    ulong? BotId = null,
    bool MessageContent = false)
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static WorldPlan Default { get; } = new("Test server", [new("general")], [new("Olga"), new("Amina"), new("Ben")]);

    public static WorldPlan Read(string json)
    {
        var plan = JsonSerializer.Deserialize<WorldPlan>(json, s_options) ?? throw new JsonException("The world is empty.");
        return plan.Members.Count > 0 ? plan : throw new JsonException("The world needs a member, to own the guild.");
    }

    /// <summary>The first member owns the guild.</summary>
    public void Settle(SandboxWorld world)
    {
        var privileged = MessageContent ? GatewayIntents.GuildMembers | GatewayIntents.MessageContent : GatewayIntents.GuildMembers;
        world.UseApplication(BotName, BotToken, BotId, privileged);
        var people = Members.Select(member => world.Users.Add(member.Name.ToLowerInvariant(), member.Name)).ToArray();
        var guild = world.Guilds.Add(Guild, people[0]);
        foreach (var channel in Channels)
            world.Channels.Add(guild.Id, channel.Name, (ChannelType)channel.Type, channel.Topic);

        var roles = (Roles ?? []).ToDictionary(role => role.Name, role => world.Roles.Add(guild.Id, role.Name, (Permissions)role.Permissions).Id);
        for (var i = 0; i < people.Length; i++)
        {
            if (i > 0)
                world.Members.Join(guild.Id, people[i].Id);
            foreach (var role in Members[i].Roles ?? [])
                world.Members.GiveRole(guild.Id, people[i].Id, roles.TryGetValue(role, out var id) ? id : throw new FormatException($"There is no role \"{role}\"."));
        }
        world.Guilds.InviteBot(guild.Id, (Permissions)BotPermissions);
    }

    internal sealed record PlannedChannel(string Name, int Type = 0, string? Topic = null);

    internal sealed record PlannedMember(string Name, IReadOnlyList<string>? Roles = null);

    internal sealed record PlannedRole(string Name, ulong Permissions = 0);
}
