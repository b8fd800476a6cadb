using Discord.Rest;

namespace Discord.Interactions;

public partial class InteractionService
{
    /// <summary>
    /// Registers all commands in a guild. What stands there is read first, and written only where something differs:
    /// an unchanged start costs one request and none of the day's quota.
    /// </summary>
    /// <param name="guildId">The guild.</param>
    /// <param name="deleteMissing">Whether commands that no module has are removed.</param>
    public Task<IReadOnlyCollection<RestGuildCommand>> RegisterCommandsToGuildAsync(ulong guildId, bool deleteMissing = true) =>
        CommandRegistration.RunAsync(new GuildCommandScope(RestClient, guildId), AutoRegistered(), deleteMissing);

    public Task<IReadOnlyCollection<RestGuildCommand>> AddModulesToGuildAsync(
        IGuild guild, bool deleteMissing = false, params ModuleInfo[] modules) =>
        AddModulesToGuildAsync(guild.Id, deleteMissing, modules);

    /// <summary>Registers these modules in a guild, those with <see cref="DontAutoRegisterAttribute"/> too.</summary>
    public Task<IReadOnlyCollection<RestGuildCommand>> AddModulesToGuildAsync(
        ulong guildId, bool deleteMissing = false, params ModuleInfo[] modules) =>
        CommandRegistration.RunAsync(
            new GuildCommandScope(RestClient, guildId),
            modules.SelectMany(m => new ModuleProperties(includeDontAutoRegister: true).Of(m)),
            deleteMissing);

    public Task<IReadOnlyCollection<RestGuildCommand>> AddCommandsToGuildAsync(
        IGuild guild, bool deleteMissing = false, params ICommandInfo[] commands) =>
        AddCommandsToGuildAsync(guild.Id, deleteMissing, commands);

    public Task<IReadOnlyCollection<RestGuildCommand>> AddCommandsToGuildAsync(
        ulong guildId, bool deleteMissing = false, params ICommandInfo[] commands) =>
        CommandRegistration.RunAsync(
            new GuildCommandScope(RestClient, guildId), commands.Select(CommandProperties.OfTopLevel), deleteMissing);

    public Task<IReadOnlyCollection<RestGlobalCommand>> RegisterCommandsGloballyAsync(bool deleteMissing = true) =>
        CommandRegistration.RunAsync(new GlobalCommandScope(RestClient), AutoRegistered(), deleteMissing);

    private IEnumerable<ApplicationCommandProperties> AutoRegistered() => Modules
        .Where(m => !m.IsSubModule)
        .SelectMany(m => new ModuleProperties(includeDontAutoRegister: false).Of(m));
}
