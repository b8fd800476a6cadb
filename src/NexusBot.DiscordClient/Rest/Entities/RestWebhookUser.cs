using Discord.Wire;

namespace Discord.Rest;

/// <summary>Nobody: a webhook under a name it gave itself.</summary>
internal sealed class RestWebhookUser(BaseDiscordClient discord, UserModel model) : RestUser(discord, model)
{
    public override bool IsWebhook => true;
}
