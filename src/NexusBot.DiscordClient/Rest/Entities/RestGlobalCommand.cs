using Discord.Wire;

namespace Discord.Rest;

public class RestGlobalCommand : RestApplicationCommand
{
    internal RestGlobalCommand(BaseDiscordClient discord, CommandModel model)
        : base(discord, model)
    {
    }

    public override Task DeleteAsync(RequestOptions? options = null) => Discord.Api.DeleteGlobalCommandAsync(Id, options);
}
