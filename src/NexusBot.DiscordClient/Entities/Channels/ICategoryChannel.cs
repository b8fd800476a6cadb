namespace Discord;

public interface ICategoryChannel : IGuildChannel;
