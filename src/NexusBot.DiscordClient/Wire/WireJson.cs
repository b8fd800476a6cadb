using System.Text.Json.Serialization;

namespace Discord.Wire;

/// <summary>Ids and permissions come as strings, names in snake case, and any field may be missing.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApplicationModel))]
[JsonSerializable(typeof(ChannelModel))]
[JsonSerializable(typeof(CommandModel))]
[JsonSerializable(typeof(CommandModel[]))]
[JsonSerializable(typeof(CreateDMBody))]
[JsonSerializable(typeof(ErrorModel))]
[JsonSerializable(typeof(GatewayBotModel))]
[JsonSerializable(typeof(GuildEventBody))]
[JsonSerializable(typeof(GuildEventModel))]
[JsonSerializable(typeof(GuildEventModel[]))]
[JsonSerializable(typeof(InteractionResponseBody))]
[JsonSerializable(typeof(MemberModel))]
[JsonSerializable(typeof(MemberModel[]))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(MessageModel))]
[JsonSerializable(typeof(MessageModel[]))]
[JsonSerializable(typeof(RateLimitModel))]
[JsonSerializable(typeof(ThreadBody))]
[JsonSerializable(typeof(UserModel))]
internal sealed partial class WireJson : JsonSerializerContext;
