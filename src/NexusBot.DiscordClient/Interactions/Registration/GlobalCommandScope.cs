using Discord.Rest;

namespace Discord.Interactions;

internal sealed class GlobalCommandScope(DiscordRestClient client) : ICommandScope<RestGlobalCommand>
{
    public bool HasContexts => true;

    public Task<IReadOnlyCollection<RestGlobalCommand>> ReadAsync() => client.GetGlobalApplicationCommands();

    public Task<IReadOnlyCollection<RestGlobalCommand>> OverwriteAsync(ApplicationCommandProperties[] commands) =>
        client.BulkOverwriteGlobalCommands(commands);
}
