namespace NexusBot.Sandbox.World;

/// <summary>Something that happened in the world. Listeners get them in order, and must only take note of them.</summary>
public abstract record WorldChange;

public sealed record GuildAdded(Guild Guild) : WorldChange;
public sealed record GuildUpdated(Guild Guild) : WorldChange;

/// <summary>The bot left the guild or was removed from it.</summary>
public sealed record GuildRemoved(Guild Guild) : WorldChange;

/// <summary>An outage began or ended; see <see cref="Guild.Unavailable"/>.</summary>
public sealed record GuildAvailabilityChanged(Guild Guild) : WorldChange;

public sealed record RoleCreated(Role Role) : WorldChange;
public sealed record RoleUpdated(Role Role) : WorldChange;
public sealed record RoleDeleted(Role Role) : WorldChange;

public sealed record UserUpdated(User User) : WorldChange;
public sealed record MemberJoined(Member Member) : WorldChange;
public sealed record MemberUpdated(Member Member) : WorldChange;
public sealed record MemberLeft(Member Member) : WorldChange;

public sealed record ChannelCreated(Channel Channel) : WorldChange;
public sealed record ChannelUpdated(Channel Channel) : WorldChange;
public sealed record ChannelDeleted(Channel Channel) : WorldChange;

/// <summary>Somebody came to a thread, or left it.</summary>
public sealed record ThreadMembersChanged(Channel Thread, ulong UserId, bool Added) : WorldChange;

public sealed record MessageCreated(Message Message) : WorldChange;
public sealed record MessageUpdated(Message Message) : WorldChange;
public sealed record MessageDeleted(Message Message) : WorldChange;
public sealed record MessagesBulkDeleted(ulong ChannelId, IReadOnlyList<ulong> MessageIds) : WorldChange;
public sealed record ReactionAdded(Message Message, Reaction Reaction, ulong UserId) : WorldChange;
public sealed record ReactionRemoved(Message Message, Reaction Reaction, ulong UserId) : WorldChange;

public sealed record ScheduledEventCreated(ScheduledEvent Event) : WorldChange;
public sealed record ScheduledEventUpdated(ScheduledEvent Event) : WorldChange;
public sealed record ScheduledEventDeleted(ScheduledEvent Event) : WorldChange;
public sealed record ScheduledEventInterestChanged(ScheduledEvent Event, ulong UserId, bool Interested) : WorldChange;

public sealed record TypingStarted(ulong ChannelId, ulong UserId) : WorldChange;

public sealed record CommandsChanged(ulong? GuildId) : WorldChange;
