namespace NexusBot.Sandbox.Rest;

/// <summary>So many calls in so much time.</summary>
public readonly record struct RateLimit(int Calls, TimeSpan Per);

public sealed class RateLimitOptions
{
    /// <summary>False answers the headers and never a 429 of its own accord.</summary>
    public bool Enforced { get; set; } = true;

    /// <summary>Of the whole bot, without interaction and webhook routes. Null for none.</summary>
    public RateLimit? Global { get; set; } = new(50, TimeSpan.FromSeconds(1));

    /// <summary>Of every route that has none of its own, per top-level resource.</summary>
    public RateLimit Default { get; set; } = new(50, TimeSpan.FromSeconds(1));

    /// <summary>Of edits to messages that are older than an hour, in one channel. Discord tells that there is such a limit and not how much it is.</summary>
    public RateLimit OldEdits { get; set; } = new(30, TimeSpan.FromHours(1));

    /// <summary>By "METHOD /route"; Discord publishes none of these, so they only resemble what bots have seen.</summary>
    public Dictionary<string, RateLimit> ByRoute { get; } = new(StringComparer.Ordinal)
    {
        ["POST /channels/{channel_id}/messages"] = new(5, TimeSpan.FromSeconds(5)),
        ["PATCH /channels/{channel_id}/messages/{message_id}"] = new(5, TimeSpan.FromSeconds(5)),
        ["DELETE /channels/{channel_id}/messages/{message_id}"] = new(5, TimeSpan.FromSeconds(1)),
        ["POST /channels/{channel_id}/threads"] = new(50, TimeSpan.FromMinutes(5)),
        ["PUT /applications/{application_id}/guilds/{guild_id}/commands"] = new(10, TimeSpan.FromSeconds(10)),
    };
}
