using Discord.WebSocket;

namespace Discord.Gateway.Events;

/// <summary>All events of a socket client, each named as members know it so that a fault can say where it came from.</summary>
internal sealed class ClientEvents(Action<string, Exception> reportFault)
{
    public ClientEvent<ValueTuple> Connected { get; } = new(fault => reportFault(nameof(Connected), fault));

    public ClientEvent<Exception> Disconnected { get; } = new(fault => reportFault(nameof(Disconnected), fault));

    public ClientEvent<ValueTuple> Ready { get; } = new(fault => reportFault(nameof(Ready), fault));

    public ClientEvent<(int Old, int New)> LatencyUpdated { get; } = new(fault => reportFault(nameof(LatencyUpdated), fault));

    public ClientEvent<SocketInteraction> InteractionCreated { get; } = new(fault => reportFault(nameof(InteractionCreated), fault));

    public ClientEvent<SocketSlashCommand> SlashCommandExecuted { get; } = new(fault => reportFault(nameof(SlashCommandExecuted), fault));

    public ClientEvent<SocketUserCommand> UserCommandExecuted { get; } = new(fault => reportFault(nameof(UserCommandExecuted), fault));

    public ClientEvent<SocketMessageCommand> MessageCommandExecuted { get; } =
        new(fault => reportFault(nameof(MessageCommandExecuted), fault));

    public ClientEvent<SocketMessageComponent> ButtonExecuted { get; } = new(fault => reportFault(nameof(ButtonExecuted), fault));

    public ClientEvent<SocketMessageComponent> SelectMenuExecuted { get; } = new(fault => reportFault(nameof(SelectMenuExecuted), fault));

    public ClientEvent<SocketModal> ModalSubmitted { get; } = new(fault => reportFault(nameof(ModalSubmitted), fault));

    public ClientEvent<SocketAutocompleteInteraction> AutocompleteExecuted { get; } =
        new(fault => reportFault(nameof(AutocompleteExecuted), fault));

    public ClientEvent<SocketGuild> GuildAvailable { get; } = new(fault => reportFault(nameof(GuildAvailable), fault));

    public ClientEvent<SocketGuild> GuildUnavailable { get; } = new(fault => reportFault(nameof(GuildUnavailable), fault));

    public ClientEvent<SocketGuild> JoinedGuild { get; } = new(fault => reportFault(nameof(JoinedGuild), fault));

    public ClientEvent<SocketGuild> LeftGuild { get; } = new(fault => reportFault(nameof(LeftGuild), fault));

    public ClientEvent<SocketGuildUser> UserJoined { get; } = new(fault => reportFault(nameof(UserJoined), fault));

    public ClientEvent<(SocketGuild Guild, SocketUser User)> UserLeft { get; } = new(fault => reportFault(nameof(UserLeft), fault));

    public ClientEvent<(Cacheable<SocketGuildUser, ulong> Before, SocketGuildUser After)> GuildMemberUpdated { get; } =
        new(fault => reportFault(nameof(GuildMemberUpdated), fault));

    public ClientEvent<SocketRole> RoleCreated { get; } = new(fault => reportFault(nameof(RoleCreated), fault));

    public ClientEvent<(SocketRole Before, SocketRole After)> RoleUpdated { get; } = new(fault => reportFault(nameof(RoleUpdated), fault));

    public ClientEvent<SocketRole> RoleDeleted { get; } = new(fault => reportFault(nameof(RoleDeleted), fault));

    public ClientEvent<SocketChannel> ChannelCreated { get; } = new(fault => reportFault(nameof(ChannelCreated), fault));

    public ClientEvent<(SocketChannel Before, SocketChannel After)> ChannelUpdated { get; } =
        new(fault => reportFault(nameof(ChannelUpdated), fault));

    public ClientEvent<SocketChannel> ChannelDestroyed { get; } = new(fault => reportFault(nameof(ChannelDestroyed), fault));

    public ClientEvent<SocketMessage> MessageReceived { get; } = new(fault => reportFault(nameof(MessageReceived), fault));

    public ClientEvent<(Cacheable<IMessage, ulong> Message, Cacheable<IMessageChannel, ulong> Channel)> MessageDeleted { get; } =
        new(fault => reportFault(nameof(MessageDeleted), fault));

    public ClientEvent<SocketThreadChannel> ThreadCreated { get; } = new(fault => reportFault(nameof(ThreadCreated), fault));

    public ClientEvent<(Cacheable<SocketThreadChannel, ulong> Before, SocketThreadChannel After)> ThreadUpdated { get; } =
        new(fault => reportFault(nameof(ThreadUpdated), fault));

    public ClientEvent<Cacheable<SocketThreadChannel, ulong>> ThreadDeleted { get; } =
        new(fault => reportFault(nameof(ThreadDeleted), fault));

    public ClientEvent<SocketGuildEvent> GuildScheduledEventCreated { get; } =
        new(fault => reportFault(nameof(GuildScheduledEventCreated), fault));

    public ClientEvent<(Cacheable<SocketGuildEvent, ulong> Before, SocketGuildEvent After)> GuildScheduledEventUpdated { get; } =
        new(fault => reportFault(nameof(GuildScheduledEventUpdated), fault));

    public ClientEvent<SocketGuildEvent> GuildScheduledEventStarted { get; } =
        new(fault => reportFault(nameof(GuildScheduledEventStarted), fault));

    public ClientEvent<SocketGuildEvent> GuildScheduledEventCompleted { get; } =
        new(fault => reportFault(nameof(GuildScheduledEventCompleted), fault));

    public ClientEvent<SocketGuildEvent> GuildScheduledEventCancelled { get; } =
        new(fault => reportFault(nameof(GuildScheduledEventCancelled), fault));
}
