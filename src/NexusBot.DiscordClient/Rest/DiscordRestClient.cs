using Discord.Rest.Api;
using Discord.Wire;

namespace Discord.Rest;

public class DiscordRestClient : BaseDiscordClient, IRestClientProvider
{
    public DiscordRestClient()
        : this(new DiscordRestConfig())
    {
    }

    public DiscordRestClient(DiscordRestConfig config)
        : this(config, TimeProvider.System)
    {
    }

    internal DiscordRestClient(DiscordRestConfig config, TimeProvider time)
        : base(config, time)
    {
    }

    /// <summary>Speaks over another client's connection, as that client.</summary>
    internal DiscordRestClient(DiscordRestConfig config, RestApi api, TimeProvider time)
        : base(config, api, time)
    {
    }

    public new RestSelfUser? CurrentUser => (RestSelfUser?)base.CurrentUser;

    DiscordRestClient IRestClientProvider.RestClient => this;

    public async Task<RestUser?> GetUserAsync(ulong id, RequestOptions? options = null) =>
        await Found.OrNullAsync(() => Api.GetUserAsync(id, options)) is { } user ? new RestUser(this, user) : null;

    public async Task<RestGuildUser?> GetGuildUserAsync(ulong guildId, ulong id, RequestOptions? options = null) =>
        await Found.MemberOrNullAsync(() => Api.GetMemberAsync(guildId, id, options)) is { User: { } user } member
            ? new RestGuildUser(this, user, member, guildId)
            : null;

    public async Task<IReadOnlyCollection<RestGuildCommand>> GetGuildApplicationCommands(
        ulong guildId, bool withLocalizations = false, string? locale = null, RequestOptions? options = null)
    {
        var commands = await Api.GetGuildCommandsAsync(guildId, withLocalizations, options);
        return [.. commands.Select(command => new RestGuildCommand(this, command, guildId))];
    }

    public async Task<RestGuildCommand> CreateGuildCommand(
        ApplicationCommandProperties properties, ulong guildId, RequestOptions? options = null) =>
        new(this, await Api.CreateGuildCommandAsync(guildId, CommandModel.From(properties), options), guildId);

    public async Task<IReadOnlyCollection<RestGuildCommand>> BulkOverwriteGuildCommands(
        ApplicationCommandProperties[] commandProperties, ulong guildId, RequestOptions? options = null)
    {
        var commands = await Api.OverwriteGuildCommandsAsync(
            guildId, [.. commandProperties.Select(CommandModel.From)], options);
        return [.. commands.Select(command => new RestGuildCommand(this, command, guildId))];
    }

    public async Task<IReadOnlyCollection<RestGlobalCommand>> GetGlobalApplicationCommands(
        bool withLocalizations = false, string? locale = null, RequestOptions? options = null)
    {
        var commands = await Api.GetGlobalCommandsAsync(withLocalizations, options);
        return [.. commands.Select(command => new RestGlobalCommand(this, command))];
    }

    public async Task<RestGlobalCommand> CreateGlobalCommand(
        ApplicationCommandProperties properties, RequestOptions? options = null) =>
        new(this, await Api.CreateGlobalCommandAsync(CommandModel.From(properties), options));

    public async Task<IReadOnlyCollection<RestGlobalCommand>> BulkOverwriteGlobalCommands(
        ApplicationCommandProperties[] commandProperties, RequestOptions? options = null)
    {
        var commands = await Api.OverwriteGlobalCommandsAsync([.. commandProperties.Select(CommandModel.From)], options);
        return [.. commands.Select(command => new RestGlobalCommand(this, command))];
    }

    internal override async Task OnLoginAsync(TokenType tokenType, string token)
    {
        base.CurrentUser = new RestSelfUser(this, await Api.GetCurrentUserAsync(options: null));
        if (tokenType == TokenType.Bot)
            Api.ApplicationId = (await Api.GetCurrentApplicationAsync(options: null)).Id;
    }

    internal override async Task<IUser?> GetUserCoreAsync(ulong id, CacheMode mode, RequestOptions? options) =>
        mode == CacheMode.AllowDownload ? await GetUserAsync(id, options) : null;
}
