using Discord.Rest.Sending;
using Discord.Wire;

namespace Discord.Rest.Api;

internal sealed partial class RestApi
{
    public Task<CommandModel[]> GetGuildCommandsAsync(ulong guildId, bool withLocalizations, RequestOptions? options) =>
        GetAsync(GuildCommands("GET", guildId, withLocalizations), WireJson.Default.CommandModelArray, options);

    public Task<CommandModel[]> OverwriteGuildCommandsAsync(ulong guildId, CommandModel[] commands, RequestOptions? options) =>
        SendAsync(
            GuildCommands("PUT", guildId), commands, WireJson.Default.CommandModelArray, WireJson.Default.CommandModelArray, options);

    /// <summary>A command of the same name and kind is replaced.</summary>
    public Task<CommandModel> CreateGuildCommandAsync(ulong guildId, CommandModel command, RequestOptions? options) =>
        SendAsync(GuildCommands("POST", guildId), command, WireJson.Default.CommandModel, WireJson.Default.CommandModel, options);

    public Task DeleteGuildCommandAsync(ulong guildId, ulong commandId, RequestOptions? options) =>
        DeleteAsync(
            new Route(
                "DELETE", "applications/{}/guilds/{}/commands/{}",
                $"applications/{ApplicationId}/guilds/{guildId}/commands/{commandId}", guildId),
            DiscordErrorCode.UnknownApplicationCommand,
            options);

    public Task<CommandModel[]> GetGlobalCommandsAsync(bool withLocalizations, RequestOptions? options) =>
        GetAsync(GlobalCommands("GET", withLocalizations), WireJson.Default.CommandModelArray, options);

    public Task<CommandModel[]> OverwriteGlobalCommandsAsync(CommandModel[] commands, RequestOptions? options) =>
        SendAsync(
            GlobalCommands("PUT"), commands, WireJson.Default.CommandModelArray, WireJson.Default.CommandModelArray, options);

    public Task<CommandModel> CreateGlobalCommandAsync(CommandModel command, RequestOptions? options) =>
        SendAsync(GlobalCommands("POST"), command, WireJson.Default.CommandModel, WireJson.Default.CommandModel, options);

    public Task DeleteGlobalCommandAsync(ulong commandId, RequestOptions? options) =>
        DeleteAsync(
            new Route("DELETE", "applications/{}/commands/{}", $"applications/{ApplicationId}/commands/{commandId}", ApplicationId),
            DiscordErrorCode.UnknownApplicationCommand,
            options);

    private Route GuildCommands(string method, ulong guildId, bool withLocalizations = false) => new(
        method, "applications/{}/guilds/{}/commands",
        $"applications/{ApplicationId}/guilds/{guildId}/commands{(withLocalizations ? "?with_localizations=true" : "")}", guildId);

    private Route GlobalCommands(string method, bool withLocalizations = false) => new(
        method, "applications/{}/commands",
        $"applications/{ApplicationId}/commands{(withLocalizations ? "?with_localizations=true" : "")}", ApplicationId);
}
