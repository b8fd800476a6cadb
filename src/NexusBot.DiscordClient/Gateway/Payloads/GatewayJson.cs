using System.Text.Json.Serialization;
using Discord.Gateway.Payloads.Events;
using Discord.Gateway.Payloads.Interactions;
using Discord.Wire;

namespace Discord.Gateway.Payloads;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(Outgoing<int?>))]
[JsonSerializable(typeof(Outgoing<Identify>))]
[JsonSerializable(typeof(Outgoing<Resume>))]
[JsonSerializable(typeof(Hello))]
[JsonSerializable(typeof(ReadySession))]
[JsonSerializable(typeof(ReadyModel))]
[JsonSerializable(typeof(InteractionModel))]
[JsonSerializable(typeof(GuildReferenceModel))]
[JsonSerializable(typeof(GuildDetailsModel))]
[JsonSerializable(typeof(GuildEventModel))]
[JsonSerializable(typeof(GuildMemberModel))]
[JsonSerializable(typeof(GuildRoleModel))]
[JsonSerializable(typeof(ThreadListModel))]
[JsonSerializable(typeof(MessageDeletedModel))]
[JsonSerializable(typeof(ChannelModel))]
[JsonSerializable(typeof(MessageModel))]
internal sealed partial class GatewayJson : JsonSerializerContext;
