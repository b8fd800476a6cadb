using Discord.Rest;

namespace Discord.Interactions;

internal sealed class GuildCommandScope(DiscordRestClient client, ulong guildId) : ICommandScope<RestGuildCommand>
{
    public bool HasContexts => false;

    public Task<IReadOnlyCollection<RestGuildCommand>> ReadAsync() => client.GetGuildApplicationCommands(guildId);

    public Task<IReadOnlyCollection<RestGuildCommand>> OverwriteAsync(ApplicationCommandProperties[] commands) =>
        client.BulkOverwriteGuildCommands(commands, guildId);
}
