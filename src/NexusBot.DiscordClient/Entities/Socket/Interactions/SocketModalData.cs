using Discord.Gateway.Payloads.Interactions;
using Discord.Wire;

namespace Discord.WebSocket;

public class SocketModalData : IModalInteractionData
{
    internal SocketModalData(DiscordSocketClient discord, InteractionDataModel model, SocketGuild? guild)
    {
        var resolved = new ResolvedEntities(discord, model.Resolved, guild);
        CustomId = model.CustomId ?? "";
        Components = [.. Fields(model.Components).Select(field => new SocketMessageComponentData(field, resolved))];
    }

    public string CustomId { get; }

    /// <summary>The fields, whatever row or label they stand in.</summary>
    public IReadOnlyCollection<SocketMessageComponentData> Components { get; }

    IReadOnlyCollection<IComponentInteractionData> IModalInteractionData.Components => Components;

    private static IEnumerable<ComponentModel> Fields(ComponentModel[]? components) =>
        (components ?? []).SelectMany(component => component switch
        {
            { CustomId: not null } => [component],
            { Component: { } labelled } => Fields([labelled]),
            _ => Fields(component.Components),
        });
}
