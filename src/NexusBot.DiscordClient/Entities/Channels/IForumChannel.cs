namespace Discord;

public interface IForumChannel : IMentionable, INestedChannel
{
    string? Topic { get; }
}
