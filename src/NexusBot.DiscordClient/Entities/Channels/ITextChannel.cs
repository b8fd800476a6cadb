namespace Discord;

public interface ITextChannel : IMessageChannel, IMentionable, INestedChannel
{
    string? Topic { get; }
}
