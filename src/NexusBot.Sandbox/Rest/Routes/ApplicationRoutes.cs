using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

internal sealed class ApplicationRoutes(SandboxWorld world)
{
    private static readonly string s_verifyKey = new('0', 64);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/applications/@me", Me);
        routes.MapGet("/oauth2/applications/@me", Me);
    }

    private Task Me(HttpContext context)
    {
        var application = world.Application;
        var bot = world.Users.Find(application.BotUserId)!;
        var owner = world.Guilds.List() is [var guild, ..] ? world.Users.Find(guild.OwnerId)! : bot;
        return context.AnswerAsync(json =>
        {
            json.WriteStartObject();
            json.WriteId("id", application.Id);
            json.WriteString("name", application.Name);
            json.WriteString("description", "");
            json.WriteString("summary", "");
            json.WriteString("verify_key", s_verifyKey);
            json.WriteNulls("icon", "type", "team", "interactions_endpoint_url", "role_connections_verification_url");
            json.WriteNumber("flags", ApplicationFlags);
            json.WriteNumber("explicit_content_filter", 0);
            json.WriteNumber("approximate_guild_count", world.Guilds.OfMember(bot.Id).Count);
            json.WriteNumber("approximate_user_install_count", 0);
            json.WriteNumber("approximate_user_authorization_count", 0);
            json.WriteBoolean("bot_public", true);
            json.WriteBoolean("bot_require_code_grant", false);
            json.WriteEmptyArray("redirect_uris");
            json.WriteUser("owner", owner);
            json.WriteUser("bot", bot);
            json.WriteEndObject();
        });
    }

    // The limited variants of the privileged intents, as an unverified application has them.
    private int ApplicationFlags
    {
        get
        {
            var intents = world.Application.PrivilegedIntents;
            return (intents.HasFlag(GatewayIntents.GuildPresences) ? 1 << 13 : 0)
                | (intents.HasFlag(GatewayIntents.GuildMembers) ? 1 << 15 : 0)
                | (intents.HasFlag(GatewayIntents.MessageContent) ? 1 << 19 : 0);
        }
    }
}
