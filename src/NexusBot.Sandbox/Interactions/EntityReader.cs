using System.Globalization;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Interactions;

/// <summary>Finds whom or what a member picked, by id or by the name they see, and notes it in the payload's resolved maps.</summary>
internal sealed class EntityReader(SandboxWorld world, Act act, Resolved resolved)
{
    public string Person(string text, string field) => Take(FindPerson(text)) ?? throw Unknown("member", text, field);

    public string Role(string text, string field) => Take(FindRole(text)) ?? throw Unknown("role", text, field);

    public string Mentionable(string text, string field) =>
        Take(FindPerson(text)) ?? Take(FindRole(text)) ?? throw Unknown("member or role", text, field);

    public string Channel(string text, string field, IReadOnlyList<int> types) =>
        Take(FindChannel(text, types)) ?? throw Unknown("channel", text, field);

    private static RefusedActException Unknown(string what, string text, string field) => new($"{field}: There is no {what} \"{text}\" here.", field);

    private string? Take(User? user)
    {
        if (user is not null)
            resolved.Add(user);
        return Written(user?.Id);
    }

    private string? Take(Role? role)
    {
        if (role is not null)
            resolved.Add(role);
        return Written(role?.Id);
    }

    private string? Take(Channel? channel)
    {
        if (channel is not null)
            resolved.Add(channel);
        return Written(channel?.Id);
    }

    private User? FindPerson(string text)
    {
        var name = text.TrimStart('@');
        if (act.Where.GuildId is { } guildId)
            return world.Members.List(guildId).FirstOrDefault(member => member.Nick == name || Answers(member.User, name))?.User;
        return act.Where.ParticipantIds.Select(world.Users.Find).FirstOrDefault(user => user is not null && Answers(user, name));
    }

    private static bool Answers(User user, string name) => Written(user.Id) == name || user.GlobalName == name || user.Username == name;

    private Role? FindRole(string text)
    {
        var name = text.TrimStart('@');
        return act.Where.GuildId is { } guildId
            ? world.Roles.List(guildId).FirstOrDefault(role => Written(role.Id) == name || role.Name.TrimStart('@') == name)
            : null;
    }

    private Channel? FindChannel(string text, IReadOnlyList<int> types)
    {
        var name = text.TrimStart('#');
        if (act.Where.GuildId is not { } guildId)
            return null;
        return world.Channels.List(guildId).Concat(world.Channels.ListThreads(guildId)).FirstOrDefault(channel =>
            (Written(channel.Id) == name || channel.Name == name) && (types.Count == 0 || types.Contains((int)channel.Type)) && MayPick(channel));
    }

    // The app offers nobody a channel that they do not see.
    private bool MayPick(Channel channel) => act.Forged || world.Permissions.Has(act.UserId, channel, Permissions.ViewChannel);

    private static string? Written(ulong? id) => id?.ToString(CultureInfo.InvariantCulture);
}
