using Discord.Gateway.Payloads.Interactions;

namespace Discord.WebSocket;

/// <summary>Something that a member did, and that waits three seconds for its first answer.</summary>
public abstract partial class SocketInteraction : SocketEntity<ulong>, IDiscordInteraction
{
    private protected SocketInteraction(
        DiscordSocketClient discord, InteractionModel model, InteractionPlace place, IDiscordInteractionData data)
        : base(discord, model.Id)
    {
        Answers = new InteractionAnswers(discord, model, place.Channel!);
        ApplicationId = model.ApplicationId;
        Type = model.Type;
        Token = model.Token;
        Version = model.Version;
        GuildId = model.GuildId;
        ChannelId = model.ChannelId;
        UserLocale = model.Locale ?? "";
        GuildLocale = model.GuildLocale;
        ContextType = model.Context;
        Permissions = new GuildPermissions(model.AppPermissions.GetValueOrDefault());
        User = place.User;
        Channel = place.Channel;
        Data = data;
        CreatedAt = discord.UsesSnowflakeDates ? SnowflakeUtils.FromSnowflake(model.Id) : discord.Time.GetUtcNow();
    }

    public ulong ApplicationId { get; }

    public InteractionType Type { get; }

    public string Token { get; }

    public int Version { get; }

    public ulong? GuildId { get; }

    public ulong? ChannelId { get; }

    public string UserLocale { get; }

    public string? GuildLocale { get; }

    public InteractionContextType? ContextType { get; }

    /// <summary>What the bot may do where this happened.</summary>
    public GuildPermissions Permissions { get; }

    /// <summary>A <see cref="SocketGuildUser"/> in a guild.</summary>
    public SocketUser User { get; }

    public ISocketMessageChannel? Channel { get; }

    public IMessageChannel? InteractionChannel => Channel;

    public IDiscordInteractionData Data { get; }

    public DateTimeOffset CreatedAt { get; }

    public bool IsDMInteraction => GuildId is null;

    /// <summary>A token answers for fifteen minutes.</summary>
    public bool IsValidToken => Answers.IsTokenAlive;

    public abstract bool HasResponded { get; }

    IUser IDiscordInteraction.User => User;

    private protected InteractionAnswers Answers { get; }
}
