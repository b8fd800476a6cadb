namespace Discord;

public interface IThreadChannel : ITextChannel
{
    ulong OwnerId { get; }
    bool IsArchived { get; }
    bool IsLocked { get; }
}
