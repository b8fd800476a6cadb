using System.Globalization;
using Discord.Gateway.Payloads.Interactions;

namespace Discord.WebSocket;

public class SocketSlashCommandDataOption : IApplicationCommandInteractionDataOption
{
    private SocketSlashCommandDataOption(InteractionOptionModel model, ResolvedEntities resolved)
    {
        Name = model.Name;
        Type = model.Type;
        Value = ReadValue(model, resolved);
        Options = CreateAll(model.Options, resolved);
    }

    public string Name { get; }

    public ApplicationCommandOptionType Type { get; }

    /// <summary>A string, long, double, bool or what the id stands for: user, channel, role or attachment.</summary>
    public object? Value { get; }

    public IReadOnlyCollection<SocketSlashCommandDataOption> Options { get; }

    IReadOnlyCollection<IApplicationCommandInteractionDataOption> IApplicationCommandInteractionDataOption.Options => Options;

    internal static SocketSlashCommandDataOption[] CreateAll(InteractionOptionModel[]? models, ResolvedEntities resolved) =>
        models is null ? [] : Array.ConvertAll(models, model => new SocketSlashCommandDataOption(model, resolved));

    private static object? ReadValue(InteractionOptionModel model, ResolvedEntities resolved) => model.Type switch
    {
        ApplicationCommandOptionType.User => resolved.FindUser(ReadId(model)),
        ApplicationCommandOptionType.Role => resolved.FindRole(ReadId(model)),
        ApplicationCommandOptionType.Channel => resolved.FindChannel(ReadId(model)),
        ApplicationCommandOptionType.Mentionable => (object?)resolved.FindUser(ReadId(model)) ?? resolved.FindRole(ReadId(model)),
        ApplicationCommandOptionType.Attachment => resolved.FindAttachment(ReadId(model)),
        // JSON does not tell 5 from 5.0; the option's type does.
        ApplicationCommandOptionType.Number when model.Value is long whole => (double)whole,
        _ => model.Value,
    };

    private static ulong ReadId(InteractionOptionModel model) =>
        ulong.Parse((string)model.Value!, NumberStyles.None, CultureInfo.InvariantCulture);
}
