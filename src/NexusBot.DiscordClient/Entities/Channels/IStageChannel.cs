namespace Discord;

public interface IStageChannel : IVoiceChannel;
