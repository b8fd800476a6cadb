using System.Text.Json.Serialization;

namespace Discord.Wire;

internal sealed class EmojiModel
{
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public ulong? Id { get; set; }

    public string? Name { get; set; }
    public bool? Animated { get; set; }

    public static EmojiModel? From(IEmote? emote) => emote switch
    {
        null => null,
        Emote picture => new EmojiModel { Id = picture.Id, Name = picture.Name, Animated = picture.Animated ? true : null },
        _ => new EmojiModel { Name = emote.Name },
    };
}
