using Discord.Wire;

namespace Discord.WebSocket;

public abstract class SocketMessage : SocketEntity<ulong>, IMessage
{
    private readonly MessageModel _model;

    private protected SocketMessage(DiscordSocketClient discord, MessageModel model, SocketGuild? guild, ISocketMessageChannel? channel)
        : base(discord, model.Id)
    {
        _model = model;
        Channel = channel!;
        Author = FindAuthor(discord, model, guild);
    }

    public MessageType Type => _model.Type;

    public SocketUser Author { get; }

    public ISocketMessageChannel Channel { get; }

    public string Content => _model.Content ?? "";

    public DateTimeOffset CreatedAt => SnowflakeUtils.FromSnowflake(Id);

    public DateTimeOffset Timestamp => _model.Timestamp;

    public virtual DateTimeOffset? EditedTimestamp => _model.EditedTimestamp;

    public MessageFlags? Flags => _model.Flags;

    // Most messages are read for their id alone, so the rest is made when asked for.
    public virtual IReadOnlyCollection<Attachment> Attachments =>
        field ??= [.. (_model.Attachments ?? []).Select(attachment => new Attachment(attachment))];

    public virtual IReadOnlyCollection<Embed> Embeds => field ??= [.. (_model.Embeds ?? []).Select(embed => embed.ToEntity())];

    public MessageReference? Reference => field ??= _model.MessageReference?.ToEntity();

    IUser IMessage.Author => Author;

    IMessageChannel IMessage.Channel => Channel;

    IReadOnlyCollection<IAttachment> IMessage.Attachments => Attachments;

    IReadOnlyCollection<IEmbed> IMessage.Embeds => Embeds;

    public Task DeleteAsync(RequestOptions? options = null) => Discord.Api.DeleteMessageAsync(_model.ChannelId, Id, options);

    public override string ToString() => Content;

    private static SocketUser FindAuthor(DiscordSocketClient discord, MessageModel model, SocketGuild? guild)
    {
        var author = model.Author ?? new UserModel();
        if (guild is null || model.WebhookId is not null)
            return new SocketGlobalUser(discord, author);

        return model.Member is { } member
            ? guild.See(author, member)
            : guild.GetUser(author.Id) ?? (SocketUser)new SocketGlobalUser(discord, author);
    }
}
