using Discord.Rest;
using Discord.Wire;

namespace Discord.Interactions;

internal sealed class GlobalCommandScope(DiscordRestClient client) : ICommandScope<RestGlobalCommand>
{
    public bool HasContexts => true;

    public Task<IReadOnlyCollection<RestGlobalCommand>> ReadAsync() =>
        client.GetGlobalApplicationCommands(withLocalizations: true);

    public async Task<IReadOnlyCollection<RestGlobalCommand>> OverwriteAsync(CommandModel[] commands)
    {
        var written = await client.Api.OverwriteGlobalCommandsAsync(commands, options: null);
        return [.. written.Select(command => new RestGlobalCommand(client, command))];
    }
}
