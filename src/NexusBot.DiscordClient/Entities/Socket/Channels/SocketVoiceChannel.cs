using Discord.Wire;

namespace Discord.WebSocket;

public class SocketVoiceChannel : SocketTextChannel, IVoiceChannel
{
    internal SocketVoiceChannel(SocketGuild guild, ChannelModel model)
        : base(guild, model)
        => UserLimit = model.UserLimit is > 0 ? model.UserLimit : null;

    public int? UserLimit { get; }
}
