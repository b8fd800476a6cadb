using Discord.Wire;

namespace Discord.WebSocket;

/// <summary>A person as Discord knows them, whatever the guild.</summary>
internal sealed class SocketGlobalUser : SocketUser
{
    private string? _avatarId;
    private string _username;
    private string? _globalName;
    private bool _isBot;

    public SocketGlobalUser(DiscordSocketClient discord, UserModel model)
        : base(discord, model.Id)
    {
        _username = model.Username;
        Update(model);
    }

    public override string? AvatarId => _avatarId;

    public override string Username => _username;

    public override string? GlobalName => _globalName;

    public override bool IsBot => _isBot;

    public override bool IsWebhook => false;

    // Strings that did not change are kept, so that a member seen a thousand times costs no more than once.
    public void Update(UserModel model)
    {
        _isBot = model.Bot;
        if (_username != model.Username)
            _username = model.Username;
        if (_globalName != model.GlobalName)
            _globalName = model.GlobalName;
        if (_avatarId != model.Avatar)
            _avatarId = model.Avatar;
    }

    public SocketGlobalUser Clone() => (SocketGlobalUser)MemberwiseClone();
}
