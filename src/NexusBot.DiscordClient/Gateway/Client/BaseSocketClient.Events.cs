namespace Discord.WebSocket;

public abstract partial class BaseSocketClient
{
    public event Func<SocketInteraction, Task> InteractionCreated
    {
        add => Events.InteractionCreated.Add(value);
        remove => Events.InteractionCreated.Remove(value);
    }

    public event Func<SocketSlashCommand, Task> SlashCommandExecuted
    {
        add => Events.SlashCommandExecuted.Add(value);
        remove => Events.SlashCommandExecuted.Remove(value);
    }

    public event Func<SocketUserCommand, Task> UserCommandExecuted
    {
        add => Events.UserCommandExecuted.Add(value);
        remove => Events.UserCommandExecuted.Remove(value);
    }

    public event Func<SocketMessageCommand, Task> MessageCommandExecuted
    {
        add => Events.MessageCommandExecuted.Add(value);
        remove => Events.MessageCommandExecuted.Remove(value);
    }

    public event Func<SocketMessageComponent, Task> ButtonExecuted
    {
        add => Events.ButtonExecuted.Add(value);
        remove => Events.ButtonExecuted.Remove(value);
    }

    public event Func<SocketMessageComponent, Task> SelectMenuExecuted
    {
        add => Events.SelectMenuExecuted.Add(value);
        remove => Events.SelectMenuExecuted.Remove(value);
    }

    public event Func<SocketModal, Task> ModalSubmitted
    {
        add => Events.ModalSubmitted.Add(value);
        remove => Events.ModalSubmitted.Remove(value);
    }

    public event Func<SocketAutocompleteInteraction, Task> AutocompleteExecuted
    {
        add => Events.AutocompleteExecuted.Add(value);
        remove => Events.AutocompleteExecuted.Remove(value);
    }

    public event Func<SocketGuild, Task> GuildAvailable
    {
        add => Events.GuildAvailable.Add(value);
        remove => Events.GuildAvailable.Remove(value);
    }

    public event Func<SocketGuild, Task> GuildUnavailable
    {
        add => Events.GuildUnavailable.Add(value);
        remove => Events.GuildUnavailable.Remove(value);
    }

    public event Func<SocketGuild, Task> JoinedGuild
    {
        add => Events.JoinedGuild.Add(value);
        remove => Events.JoinedGuild.Remove(value);
    }

    public event Func<SocketGuild, Task> LeftGuild
    {
        add => Events.LeftGuild.Add(value);
        remove => Events.LeftGuild.Remove(value);
    }

    public event Func<SocketGuildUser, Task> UserJoined
    {
        add => Events.UserJoined.Add(value);
        remove => Events.UserJoined.Remove(value);
    }

    public event Func<SocketGuild, SocketUser, Task> UserLeft
    {
        add => Events.UserLeft.Add(value, args => value(args.Item1, args.Item2));
        remove => Events.UserLeft.Remove(value);
    }

    public event Func<Cacheable<SocketGuildUser, ulong>, SocketGuildUser, Task> GuildMemberUpdated
    {
        add => Events.GuildMemberUpdated.Add(value, args => value(args.Item1, args.Item2));
        remove => Events.GuildMemberUpdated.Remove(value);
    }

    public event Func<SocketRole, Task> RoleCreated
    {
        add => Events.RoleCreated.Add(value);
        remove => Events.RoleCreated.Remove(value);
    }

    public event Func<SocketRole, SocketRole, Task> RoleUpdated
    {
        add => Events.RoleUpdated.Add(value, args => value(args.Item1, args.Item2));
        remove => Events.RoleUpdated.Remove(value);
    }

    public event Func<SocketRole, Task> RoleDeleted
    {
        add => Events.RoleDeleted.Add(value);
        remove => Events.RoleDeleted.Remove(value);
    }

    public event Func<SocketChannel, Task> ChannelCreated
    {
        add => Events.ChannelCreated.Add(value);
        remove => Events.ChannelCreated.Remove(value);
    }

    public event Func<SocketChannel, SocketChannel, Task> ChannelUpdated
    {
        add => Events.ChannelUpdated.Add(value, args => value(args.Item1, args.Item2));
        remove => Events.ChannelUpdated.Remove(value);
    }

    public event Func<SocketChannel, Task> ChannelDestroyed
    {
        add => Events.ChannelDestroyed.Add(value);
        remove => Events.ChannelDestroyed.Remove(value);
    }

    public event Func<SocketMessage, Task> MessageReceived
    {
        add => Events.MessageReceived.Add(value);
        remove => Events.MessageReceived.Remove(value);
    }

    public event Func<Cacheable<IMessage, ulong>, Cacheable<IMessageChannel, ulong>, Task> MessageDeleted
    {
        add => Events.MessageDeleted.Add(value, args => value(args.Item1, args.Item2));
        remove => Events.MessageDeleted.Remove(value);
    }
}
