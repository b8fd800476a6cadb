namespace Discord;

public interface IVoiceChannel : ITextChannel
{
    int? UserLimit { get; }
}
