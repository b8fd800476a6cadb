namespace NexusBot.DiscordClient.Tests.Gateway.Scripted;

/// <summary>Events as Discord documents them, cut to what tells something.</summary>
internal static class Frames
{
    public const string Member = """{"user":{"id":"20","username":"ada","global_name":"Ada","bot":false},"nick":"Countess","roles":["31"],"joined_at":"2024-05-01T10:00:00+00:00","permissions":"2147483647"}""";

    public const string Guild = """
        {"id":"30","name":"Nexus","owner_id":"99","unavailable":false,"member_count":3,"preferred_locale":"en-GB",
         "roles":[{"id":"30","name":"@everyone","permissions":"1024","position":0},
                  {"id":"31","name":"Mentor","permissions":"2048","position":2,"color":255,"hoist":true},
                  {"id":"32","name":"Admin","permissions":"8","position":3}],
         "channels":[{"id":"40","type":4,"name":"Learning","position":0},
                     {"id":"41","type":0,"name":"nexus","position":1,"parent_id":"40","topic":"Backend",
                      "permission_overwrites":[{"id":"30","type":0,"allow":"0","deny":"1024"},{"id":"31","type":0,"allow":"1024","deny":"0"}]},
                     {"id":"42","type":2,"name":"Voice","position":2},
                     {"id":"43","type":15,"name":"Forum","position":3},
                     {"id":"44","type":99,"name":"Unheard of","position":4}],
         "threads":[{"id":"45","type":11,"name":"A thread","parent_id":"41","owner_id":"20","thread_metadata":{"archived":false,"locked":true}}],
         "members":[{"user":{"id":"10","username":"NexusBot","bot":true},"roles":["32"],"joined_at":"2024-01-01T00:00:00+00:00"},
                    {"user":{"id":"20","username":"ada","global_name":"Ada"},"nick":"Countess","roles":["31"],"joined_at":"2024-05-01T10:00:00+00:00"}],
         "presences":[],"voice_states":[]}
        """;

    public static string Ready(string session) =>
        $$$"""{"v":10,"user":{"id":"10","username":"NexusBot","bot":true},"guilds":[{"id":"30","unavailable":true}],"private_channels":[],"session_id":"{{{session}}}","resume_gateway_url":"","application":{"id":"11","flags":0}}""";

    /// <summary>An interaction in the guild's text channel, of the given type and data.</summary>
    public static string Interaction(int type, string data, string more = "", ulong id = 500) =>
        $$"""{"id":"{{id}}","application_id":"11","type":{{type}},"token":"a-token","version":1,"guild_id":"30","channel_id":"41","channel":{"id":"41","type":0},"member":{{Member}},"app_permissions":"2048","locale":"de","guild_locale":"en-GB","context":0,"entitlements":[],"data":{{data}}{{more}}}""";

    public static string DirectInteraction(int type, string data) =>
        $$"""{"id":"501","application_id":"11","type":{{type}},"token":"a-token","version":1,"channel_id":"60","channel":{"id":"60","type":1},"user":{"id":"20","username":"ada"},"app_permissions":"0","locale":"de","context":1,"data":{{data}}}""";
}
