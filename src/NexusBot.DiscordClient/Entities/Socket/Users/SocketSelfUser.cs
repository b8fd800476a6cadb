using Discord.Wire;

namespace Discord.WebSocket;

public class SocketSelfUser : SocketUser, ISelfUser
{
    private readonly SocketGlobalUser _user;

    internal SocketSelfUser(DiscordSocketClient discord, UserModel model)
        : base(discord, model.Id) => _user = new SocketGlobalUser(discord, model);

    public override string? AvatarId => _user.AvatarId;

    public override string Username => _user.Username;

    public override string? GlobalName => _user.GlobalName;

    public override bool IsBot => _user.IsBot;

    public override bool IsWebhook => false;
}
