namespace Discord;

/// <summary>Appears in signatures only: this client sends no stickers.</summary>
public interface ISticker : IStickerItem;
