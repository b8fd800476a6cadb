using System.Text.Json.Serialization;

namespace Discord.Wire;

internal sealed class MessageReferenceModel
{
    public MessageReferenceType? Type { get; set; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public ulong? MessageId { get; set; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public ulong? ChannelId { get; set; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public ulong? GuildId { get; set; }

    public bool? FailIfNotExists { get; set; }

    public static MessageReferenceModel From(MessageReference reference) => new()
    {
        Type = reference.ReferenceType is { IsSpecified: true, Value: not MessageReferenceType.Default and var type } ? type : null,
        MessageId = reference.MessageId.IsSpecified ? reference.MessageId.Value : null,
        ChannelId = reference.InternalChannelId.IsSpecified ? reference.InternalChannelId.Value : null,
        GuildId = reference.GuildId.IsSpecified ? reference.GuildId.Value : null,
        FailIfNotExists = reference.FailIfNotExists.IsSpecified ? reference.FailIfNotExists.Value : null,
    };

    public MessageReference ToEntity() =>
        new(MessageId, ChannelId, GuildId, FailIfNotExists, Type ?? MessageReferenceType.Default);
}
