using Discord.Gateway.Payloads.Interactions;

namespace Discord.WebSocket;

public class SocketUserCommandData : SocketCommandBaseData, IUserCommandInteractionData
{
    internal SocketUserCommandData(DiscordSocketClient discord, InteractionDataModel model, SocketGuild? guild)
        : base(discord, model) =>
        Member = new ResolvedEntities(discord, model.Resolved, guild).FindUser(model.TargetId.GetValueOrDefault())!;

    /// <summary>Whom the command was used on; a <see cref="SocketGuildUser"/> in a guild.</summary>
    public SocketUser Member { get; }

    IUser IUserCommandInteractionData.User => Member;
}
