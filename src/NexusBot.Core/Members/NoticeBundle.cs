using NodaTime;

namespace NexusBot.Core.Members;

/// <summary>The notices that go to a member in one direct message.</summary>
public sealed record NoticeBundle(Guid Id, GuildId Guild, MemberId To, Instant Due, IReadOnlyList<Notice> Notices)
{
    public const string OutboxKind = "notices";
    public static readonly Duration KeptAfterwards = Duration.FromDays(2);
}
