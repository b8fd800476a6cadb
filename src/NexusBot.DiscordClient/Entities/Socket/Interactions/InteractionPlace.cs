namespace Discord.WebSocket;

/// <summary>Who acted and where; there is no guild in direct messages.</summary>
internal readonly record struct InteractionPlace(SocketUser User, SocketGuild? Guild, ISocketMessageChannel? Channel);
