using System.Globalization;
using Discord.Gateway.Payloads.Interactions;
using Discord.Wire;

namespace Discord.WebSocket;

/// <summary>What was pressed or chosen; also one field of a modal.</summary>
public class SocketMessageComponentData : IComponentInteractionData
{
    internal SocketMessageComponentData(DiscordSocketClient discord, InteractionDataModel model, SocketGuild? guild)
        : this(model.CustomId, model.ComponentType, model.Values, new ResolvedEntities(discord, model.Resolved, guild))
    {
    }

    internal SocketMessageComponentData(ComponentModel field, ResolvedEntities resolved)
        : this(field.CustomId, field.Type, field.Values, resolved) => Value = field.Value;

    private SocketMessageComponentData(string? customId, ComponentType type, string[]? values, ResolvedEntities resolved)
    {
        CustomId = customId ?? "";
        Type = type;
        Values = values ?? [];
        if (values is null || !IsChoiceOfEntities(type))
            return;

        var ids = Array.ConvertAll(values, ParseId);
        Users = [.. ids.Select(resolved.FindGlobalUser).OfType<SocketUser>()];
        Members = [.. ids.Select(resolved.FindUser).OfType<SocketGuildUser>()];
        Roles = [.. ids.Select(resolved.FindRole).OfType<SocketRole>()];
        Channels = [.. ids.Select(resolved.FindChannel).OfType<SocketChannel>()];
    }

    public string CustomId { get; }

    public ComponentType Type { get; }

    /// <summary>What was chosen in a select: its values, or ids.</summary>
    public IReadOnlyCollection<string> Values { get; }

    public IReadOnlyCollection<SocketChannel> Channels { get; } = [];

    public IReadOnlyCollection<IUser> Users { get; } = [];

    public IReadOnlyCollection<SocketRole> Roles { get; } = [];

    public IReadOnlyCollection<SocketGuildUser> Members { get; } = [];

    /// <summary>What was typed into a modal's field.</summary>
    public string? Value { get; }

    IReadOnlyCollection<IChannel> IComponentInteractionData.Channels => Channels;

    IReadOnlyCollection<IRole> IComponentInteractionData.Roles => Roles;

    IReadOnlyCollection<IGuildUser> IComponentInteractionData.Members => Members;

    private static bool IsChoiceOfEntities(ComponentType type) =>
        type is ComponentType.UserSelect or ComponentType.RoleSelect or ComponentType.MentionableSelect or ComponentType.ChannelSelect;

    private static ulong ParseId(string value) => ulong.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
}
