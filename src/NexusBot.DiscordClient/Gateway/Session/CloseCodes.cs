namespace Discord.Gateway.Session;

/// <summary>What Discord's close codes ask of us; see "Gateway Close Event Codes" in its documentation.</summary>
internal static class CloseCodes
{
    /// <summary>Ends the session: the bot goes offline.</summary>
    public const int Normal = 1000;

    /// <summary>Keeps the session alive for a resume, as every code but 1000 and 1001 does.</summary>
    public const int KeepSession = 4000;

    public const int AuthenticationFailed = 4004;

    /// <summary>A wrong token, shard, version or intent: trying again would only spend the identify quota.</summary>
    public static bool IsFatal(int code) => code is AuthenticationFailed or (>= 4010 and <= 4014);

    /// <summary>The session is gone, so that only a new one helps: a wrong sequence, or a session that timed out.</summary>
    public static bool EndsSession(int code) => code is 4007 or 4009;
}
