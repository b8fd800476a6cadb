using Discord.Rest;
using Discord.Wire;

namespace Discord.Interactions;

internal sealed class GuildCommandScope(DiscordRestClient client, ulong guildId) : ICommandScope<RestGuildCommand>
{
    public bool HasContexts => false;

    public Task<IReadOnlyCollection<RestGuildCommand>> ReadAsync() =>
        client.GetGuildApplicationCommands(guildId, withLocalizations: true);

    public async Task<IReadOnlyCollection<RestGuildCommand>> OverwriteAsync(CommandModel[] commands)
    {
        var written = await client.Api.OverwriteGuildCommandsAsync(guildId, commands, options: null);
        return [.. written.Select(command => new RestGuildCommand(client, command, guildId))];
    }
}
