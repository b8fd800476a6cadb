using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NexusBot.Benchmarks.Wire;

/// <summary>What the raw server says, in Discord's shapes.</summary>
internal static class Payloads
{
    public const ulong Application = 900_000_000_000_000_001;
    public const ulong Guild = 900_000_000_000_000_002;
    private const ulong Channel = 900_000_000_000_000_003;
    private const ulong FirstMember = 900_000_000_000_100_000;
    private const long DiscordEpoch = 1_420_070_400_000;
    private const int HelloOp = 10;
    private const int AckOp = 11;

    public static byte[] Hello { get; } = Encode(new { op = HelloOp, d = new { heartbeat_interval = 41_250 }, s = (int?)null, t = (string?)null });

    public static byte[] Ack { get; } = Encode(new { op = AckOp });

    public static byte[] GatewayBot(int port) => Encode(new
    {
        url = $"ws://127.0.0.1:{port}",
        shards = 1,
        session_start_limit = new { total = 1000, remaining = 1000, reset_after = 0, max_concurrency = 1 },
    });

    public static object Bot { get; } = User(Application, "NexusBot", bot: true);

    public static byte[] ApplicationObject { get; } = Encode(new
    {
        id = Text(Application),
        name = "NexusBot",
        icon = (string?)null,
        description = "",
        bot_public = true,
        bot_require_code_grant = false,
        verify_key = "00",
        flags = 0,
        summary = "",
        owner = User(FirstMember, "owner", bot: false),
        team = (object?)null,
    });

    public static byte[] Ready(int sequence, int port) => Dispatch("READY", sequence, new
    {
        v = 10,
        user = Bot,
        guilds = new[] { new { id = Text(Guild), unavailable = true } },
        session_id = "raw",
        resume_gateway_url = $"ws://127.0.0.1:{port}",
        application = new { id = Text(Application), flags = 0 },
        private_channels = Array.Empty<object>(),
    });

    public static byte[] GuildCreate(int sequence, int members) => Dispatch("GUILD_CREATE", sequence, new
    {
        id = Text(Guild),
        name = "ProDev",
        unavailable = false,
        owner_id = Text(FirstMember),
        icon = (string?)null,
        features = Array.Empty<string>(),
        joined_at = "2026-01-01T00:00:00.000000+00:00",
        large = members > 50,
        member_count = members,
        preferred_locale = "en-US",
        afk_timeout = 300,
        verification_level = 0,
        default_message_notifications = 0,
        explicit_content_filter = 0,
        mfa_level = 0,
        nsfw_level = 0,
        premium_tier = 0,
        system_channel_flags = 0,
        premium_progress_bar_enabled = false,
        emojis = Array.Empty<object>(),
        stickers = Array.Empty<object>(),
        roles = new[] { Role(Guild, "@everyone"), Role(Guild + 10, "Learner"), Role(Guild + 11, "Mentor") },
        channels = new[] { new { id = Text(Channel), type = 0, name = "prodevprojectnexus", position = 0, permission_overwrites = Array.Empty<object>(), flags = 0 } },
        threads = Array.Empty<object>(),
        presences = Array.Empty<object>(),
        voice_states = Array.Empty<object>(),
        stage_instances = Array.Empty<object>(),
        guild_scheduled_events = Array.Empty<object>(),
        soundboard_sounds = Array.Empty<object>(),
        members = Enumerable.Range(0, members).Select(n => Member(FirstMember + (ulong)n, $"member{n}")).Append(Member(Application, "NexusBot")),
    });

    /// <summary>A <c>/ping</c>; the token carries the number under which the load generator waits for the callback.</summary>
    public static byte[] Ping(int sequence, int number, long unixMilliseconds) => Dispatch("INTERACTION_CREATE", sequence, new
    {
        id = Text(Snowflake(number, unixMilliseconds)),
        application_id = Text(Application),
        type = 2,
        token = $"p{number}",
        version = 1,
        guild_id = Text(Guild),
        channel_id = Text(Channel),
        channel = new { id = Text(Channel), type = 0, name = "prodevprojectnexus", permissions = "0" },
        member = Member(FirstMember, "member0", permissions: "2147483648"),
        app_permissions = "2147483648",
        locale = "en-US",
        guild_locale = "en-US",
        entitlements = Array.Empty<object>(),
        authorizing_integration_owners = new Dictionary<string, string> { ["0"] = Text(Guild) },
        context = 0,
        attachment_size_limit = 10_485_760,
        data = new { id = Text(Application + 100), name = "ping", type = 1 },
    });

    /// <summary>Registered commands come back as they were sent, with the ids that Discord adds.</summary>
    public static byte[] Registered(ReadOnlySpan<byte> commands)
    {
        var list = JsonNode.Parse(commands)!.AsArray();
        for (var n = 0; n < list.Count; n++)
        {
            var command = list[n]!.AsObject();
            command["id"] = Text(Application + 100 + (ulong)n);
            command["application_id"] = Text(Application);
            command["guild_id"] = Text(Guild);
            command["version"] = Text(Application + 1000);
            command["default_member_permissions"] ??= null;
        }

        return Encoding.UTF8.GetBytes(list.ToJsonString());
    }

    public static byte[] Encode(object value) => JsonSerializer.SerializeToUtf8Bytes(value);

    private static byte[] Dispatch(string type, int sequence, object data) => Encode(new { op = 0, d = data, s = sequence, t = type });

    private static ulong Snowflake(int number, long unixMilliseconds) => ((ulong)(unixMilliseconds - DiscordEpoch) << 22) | ((uint)number & 0x3F_FFFF);

    private static string Text(ulong id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static object User(ulong id, string name, bool bot) => new
    {
        id = Text(id),
        username = name,
        discriminator = "0",
        global_name = name,
        avatar = (string?)null,
        bot,
        public_flags = 0,
        flags = 0,
    };

    private static object Role(ulong id, string name) => new
    {
        id = Text(id),
        name,
        permissions = "2147483648",
        position = 0,
        color = 0,
        hoist = false,
        managed = false,
        mentionable = false,
        flags = 0,
        icon = (string?)null,
        unicode_emoji = (string?)null,
        colors = new { primary_color = 0, secondary_color = (int?)null, tertiary_color = (int?)null },
    };

    private static object Member(ulong id, string name, string? permissions = null) => new
    {
        user = User(id, name, bot: id == Application),
        nick = (string?)null,
        avatar = (string?)null,
        banner = (string?)null,
        roles = new[] { Text(Guild + 10) },
        joined_at = "2026-01-01T00:00:00.000000+00:00",
        premium_since = (string?)null,
        deaf = false,
        mute = false,
        flags = 0,
        pending = false,
        communication_disabled_until = (string?)null,
        permissions,
    };
}
