namespace Discord;

public interface IThreadChannel : ITextChannel
{
    ThreadType Type { get; }
    ulong OwnerId { get; }
    bool IsArchived { get; }
    bool IsLocked { get; }
    ThreadArchiveDuration AutoArchiveDuration { get; }

    Task AddUserAsync(IGuildUser user, RequestOptions? options = null);

    Task RemoveUserAsync(IGuildUser user, RequestOptions? options = null);

    Task ModifyAsync(Action<ThreadChannelProperties> func, RequestOptions? options = null);
}
