using Discord.Wire;

namespace Discord.Rest;

public class RestSelfUser : RestUser, ISelfUser
{
    internal RestSelfUser(BaseDiscordClient discord, UserModel model)
        : base(discord, model)
    {
    }
}
