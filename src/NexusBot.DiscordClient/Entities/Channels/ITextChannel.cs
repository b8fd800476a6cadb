namespace Discord;

public interface ITextChannel : IMessageChannel, IMentionable, INestedChannel
{
    string? Topic { get; }

    /// <summary>A thread of its own, or one that hangs on a message.</summary>
    Task<IThreadChannel> CreateThreadAsync(
        string name, ThreadType type = ThreadType.PublicThread, ThreadArchiveDuration autoArchiveDuration = ThreadArchiveDuration.OneDay,
        IMessage? message = null, bool? invitable = null, int? slowmode = null, RequestOptions? options = null);
}
