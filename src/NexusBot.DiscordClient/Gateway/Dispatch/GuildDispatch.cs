using Discord.Gateway.Payloads.Events;
using Discord.WebSocket;

namespace Discord.Gateway.Dispatch;

internal sealed class GuildDispatch(DiscordSocketClient client, ReadyGate readyGate)
{
    /// <summary>A new session tells everything anew; what it does not name is no longer ours.</summary>
    public void Ready(ReadyModel model)
    {
        var ids = model.Guilds.Select(guild => guild.Id).ToHashSet();
        foreach (var gone in client.Guilds.Where(guild => !ids.Contains(guild.Id)))
            client.Forget(gone.Id);
        foreach (var id in ids)
            client.Remember(id).IsConnected = false;

        // Last, since who we are is known from here on: whoever acts on that must not take a guild that is still to come for none.
        client.BeginSession(model);
        readyGate.Close(ids);
    }

    public void Create(GuildDetailsModel model)
    {
        if (model.Unavailable)
            return;

        var joined = client.GetGuild(model.Id) is null;
        var guild = client.Remember(model.Id);
        guild.Update(model);
        guild.Replace(model.Roles, model.Channels.Concat(model.Threads));
        guild.Replace(model.GuildScheduledEvents);
        guild.See(model.Members);

        if (joined)
            client.Events.JoinedGuild.Raise(guild);
        if (!guild.IsConnected)
        {
            guild.IsConnected = true;
            client.Events.GuildAvailable.Raise(guild);
        }
        readyGate.Arrived(model.Id);
    }

    public void Update(GuildDetailsModel model)
    {
        if (client.GetGuild(model.Id) is { } guild)
            guild.Update(model);
    }

    /// <summary>An outage deletes nothing; only a delete that does not speak of one means that the bot was removed.</summary>
    public void Delete(GuildReferenceModel model)
    {
        if (client.GetGuild(model.Id) is not { } guild)
            return;

        guild.IsConnected = false;
        client.Events.GuildUnavailable.Raise(guild);
        if (model.Unavailable)
            return;

        client.Forget(model.Id);
        client.Events.LeftGuild.Raise(guild);
        readyGate.Arrived(model.Id);
    }
}
