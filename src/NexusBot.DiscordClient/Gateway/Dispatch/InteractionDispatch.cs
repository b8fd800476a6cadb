using Discord.Gateway.Events;
using Discord.Gateway.Payloads.Interactions;
using Discord.WebSocket;
using Discord.Wire;

namespace Discord.Gateway.Dispatch;

internal sealed class InteractionDispatch(DiscordSocketClient client)
{
    private readonly RecentIds _handled = new();

    public void Create(InteractionModel model)
    {
        // A new session may deliver again what the old one had delivered; sequence numbers do not tell.
        if (!_handled.TryAdd(model.Id))
            return;

        var place = FindPlace(model);
        var events = client.Events;
        switch (model.Type)
        {
            case InteractionType.ApplicationCommand when model.Data!.Type == ApplicationCommandType.User:
                Raise(new SocketUserCommand(client, model, place), events.UserCommandExecuted);
                break;
            case InteractionType.ApplicationCommand when model.Data!.Type == ApplicationCommandType.Message:
                Raise(new SocketMessageCommand(client, model, place), events.MessageCommandExecuted);
                break;
            case InteractionType.ApplicationCommand:
                Raise(new SocketSlashCommand(client, model, place), events.SlashCommandExecuted);
                break;
            case InteractionType.MessageComponent when model.Data!.ComponentType == ComponentType.Button:
                Raise(new SocketMessageComponent(client, model, place), events.ButtonExecuted);
                break;
            case InteractionType.MessageComponent:
                Raise(new SocketMessageComponent(client, model, place), events.SelectMenuExecuted);
                break;
            case InteractionType.ModalSubmit:
                Raise(new SocketModal(client, model, place), events.ModalSubmitted);
                break;
            case InteractionType.ApplicationCommandAutocomplete:
                Raise(new SocketAutocompleteInteraction(client, model, place), events.AutocompleteExecuted);
                break;
        }
    }

    private void Raise<T>(T interaction, ClientEvent<T> own)
        where T : SocketInteraction
    {
        client.Events.InteractionCreated.RaiseIndependently(interaction);
        own.RaiseIndependently(interaction);
    }

    private InteractionPlace FindPlace(InteractionModel model)
    {
        if (model is { GuildId: { } guildId, Member: { User: { } memberUser } member } && client.GetGuild(guildId) is { } guild)
        {
            var user = guild.See(memberUser, member);
            return new InteractionPlace(user, guild, FindChannel(model, guild));
        }

        var person = new SocketGlobalUser(client, model.User ?? model.Member?.User ?? new UserModel());
        var channel = model is { GuildId: null, ChannelId: { } id } ? new SocketDMChannel(client, id, person) : null;
        return new InteractionPlace(person, null, channel);
    }

    // A thread that nobody told us of is not in the cache; the interaction describes it well enough.
    private static ISocketMessageChannel? FindChannel(InteractionModel model, SocketGuild guild)
    {
        if (model.ChannelId is { } id && guild.GetChannel(id) is ISocketMessageChannel known)
            return known;

        return model.Channel is { } channel ? SocketGuildChannel.Create(guild, channel) as ISocketMessageChannel : null;
    }
}
