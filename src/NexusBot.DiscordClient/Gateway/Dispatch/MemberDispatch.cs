using Discord.Gateway.Payloads.Events;
using Discord.WebSocket;

namespace Discord.Gateway.Dispatch;

internal sealed class MemberDispatch(DiscordSocketClient client)
{
    public void Add(GuildMemberModel model)
    {
        if (client.GetGuild(model.GuildId) is not { } guild)
            return;

        guild.MemberCount++;
        client.Events.UserJoined.Raise(guild.See(model.User, model.ToMember()));
    }

    public void Update(GuildMemberModel model)
    {
        if (client.GetGuild(model.GuildId) is not { } guild)
            return;

        var before = client.Events.GuildMemberUpdated.HasSubscribers ? guild.GetUser(model.User.Id)?.Clone() : null;
        var after = guild.See(model.User, model.ToMember());
        var old = new Cacheable<SocketGuildUser, ulong>(before, after.Id, () => Task.FromResult(after));
        client.Events.GuildMemberUpdated.Raise((old, after));
    }

    public void Remove(GuildMemberModel model)
    {
        if (client.GetGuild(model.GuildId) is not { } guild)
            return;

        guild.MemberCount--;
        var user = guild.RemoveUser(model.User.Id) ?? (SocketUser)new SocketGlobalUser(client, model.User);
        client.Events.UserLeft.Raise((guild, user));
    }
}
