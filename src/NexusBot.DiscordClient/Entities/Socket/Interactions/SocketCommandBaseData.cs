using Discord.Gateway.Payloads.Interactions;

namespace Discord.WebSocket;

public class SocketCommandBaseData<TOption> : SocketEntity<ulong>, IApplicationCommandInteractionData
    where TOption : IApplicationCommandInteractionDataOption
{
    private protected SocketCommandBaseData(DiscordSocketClient discord, InteractionDataModel model, IReadOnlyCollection<TOption> options)
        : base(discord, model.Id)
    {
        Name = model.Name ?? "";
        Options = options;
    }

    public string Name { get; }

    public virtual IReadOnlyCollection<TOption> Options { get; }

    IReadOnlyCollection<IApplicationCommandInteractionDataOption> IApplicationCommandInteractionData.Options =>
        (IReadOnlyCollection<IApplicationCommandInteractionDataOption>)Options;
}

/// <summary>What the commands of the menus have in common: a target and no options.</summary>
public class SocketCommandBaseData : SocketCommandBaseData<IApplicationCommandInteractionDataOption>
{
    private protected SocketCommandBaseData(DiscordSocketClient discord, InteractionDataModel model)
        : base(discord, model, [])
    {
    }
}
