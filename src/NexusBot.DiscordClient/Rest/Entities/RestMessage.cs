using Discord.Wire;

namespace Discord.Rest;

public abstract class RestMessage : RestEntity<ulong>, IMessage, IUpdateable
{
    internal RestMessage(BaseDiscordClient discord, IMessageChannel channel, MessageModel model)
        : base(discord, model.Id)
    {
        Channel = channel;
        Author = AuthorOf(discord, model);
        Type = model.Type;
        Timestamp = model.Timestamp;
        Reference = model.MessageReference?.ToEntity();
        Content = "";
        Attachments = [];
        Embeds = [];
        Update(model);
    }

    public IMessageChannel Channel { get; }
    public IUser Author { get; }
    public MessageType Type { get; }
    public string Content { get; private set; }
    public DateTimeOffset Timestamp { get; }
    public virtual DateTimeOffset? EditedTimestamp { get; private set; }
    public MessageFlags? Flags { get; private set; }
    public virtual IReadOnlyCollection<Attachment> Attachments { get; private set; }
    public virtual IReadOnlyCollection<Embed> Embeds { get; private set; }
    public MessageReference? Reference { get; }
    public DateTimeOffset CreatedAt => SnowflakeUtils.FromSnowflake(Id);

    IReadOnlyCollection<IAttachment> IMessage.Attachments => Attachments;
    IReadOnlyCollection<IEmbed> IMessage.Embeds => Embeds;

    public Task DeleteAsync(RequestOptions? options = null) => DeleteCoreAsync(options);

    public async Task UpdateAsync(RequestOptions? options = null) => Update(await FetchCoreAsync(options));

    public override string ToString() => Content;

    internal void Update(MessageModel model)
    {
        Content = model.Content ?? "";
        EditedTimestamp = model.EditedTimestamp;
        Flags = model.Flags;
        Attachments = [.. (model.Attachments ?? []).Select(attachment => new Attachment(attachment))];
        Embeds = [.. (model.Embeds ?? []).Select(embed => embed.ToEntity())];
    }

    private protected virtual Task DeleteCoreAsync(RequestOptions? options) =>
        Discord.Api.DeleteMessageAsync(Channel.Id, Id, options);

    private protected virtual Task<MessageModel> FetchCoreAsync(RequestOptions? options) =>
        Discord.Api.GetMessageAsync(Channel.Id, Id, options);

    private static RestUser AuthorOf(BaseDiscordClient discord, MessageModel model)
    {
        var author = model.Author ?? new UserModel { Id = model.WebhookId ?? 0 };
        // An answer to an interaction comes over a webhook too, but its author is the application's user.
        return model.WebhookId is { } webhook && webhook == author.Id
            ? new RestWebhookUser(discord, author)
            : new RestUser(discord, author);
    }
}
