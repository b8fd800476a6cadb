namespace Discord;

public interface INestedChannel : IGuildChannel
{
    ulong? CategoryId { get; }
}
