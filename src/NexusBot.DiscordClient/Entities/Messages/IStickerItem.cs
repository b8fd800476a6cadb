namespace Discord;

public interface IStickerItem;
