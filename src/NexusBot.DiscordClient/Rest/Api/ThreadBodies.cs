using Discord.Wire;

namespace Discord.Rest.Api;

/// <summary>From what a caller says of a thread to what goes out, checked against Discord's limits first.</summary>
internal static class ThreadBodies
{
    private const int MaxNameLength = 100;
    private const int MaxTags = 5;
    private const int MaxSlowmode = 21600;

    public static ThreadBody Of(
        string name, ThreadType? type, ThreadArchiveDuration duration, bool? invitable, int? slowmode, MessageBody? message = null,
        ForumTag[]? tags = null)
    {
        Limits.LengthBetween(name, 1, MaxNameLength, nameof(name));
        Limits.AtMost(slowmode ?? 0, MaxSlowmode, nameof(slowmode));
        Limits.AtMost(tags?.Length ?? 0, MaxTags, nameof(tags));
        return new ThreadBody
        {
            Name = name,
            Type = type,
            AutoArchiveDuration = (int)duration,
            Invitable = type == ThreadType.PrivateThread ? invitable : null,
            RateLimitPerUser = slowmode,
            AppliedTags = tags is { Length: > 0 } ? [.. tags.Select(tag => tag.Id)] : null,
            Message = message,
        };
    }

    public static ThreadBody Changes(Action<ThreadChannelProperties> change)
    {
        var changed = new ThreadChannelProperties();
        change(changed);
        if (changed.Name.IsSpecified)
            Limits.LengthBetween(changed.Name.Value, 1, MaxNameLength, nameof(changed.Name));

        return new ThreadBody
        {
            Name = changed.Name.GetValueOrDefault(),
            AutoArchiveDuration = changed.AutoArchiveDuration.IsSpecified ? (int)changed.AutoArchiveDuration.Value : null,
            Archived = changed.Archived.IsSpecified ? changed.Archived.Value : null,
            Locked = changed.Locked.IsSpecified ? changed.Locked.Value : null,
        };
    }
}
