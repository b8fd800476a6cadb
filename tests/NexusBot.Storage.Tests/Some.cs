using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Reminders;
using NexusBot.Core.Tags;
using NodaTime;

namespace NexusBot.Storage.Tests;

internal static class Some
{
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 14, 0);
    public static readonly GuildId Guild = new(900);
    public static readonly GuildId OtherGuild = new(901);
    public static readonly MemberId Amina = new(101);
    public static readonly MemberId Brian = new(102);
    public static readonly ChannelId Channel = new(500);
    public static readonly MessagePlace Place = new(Channel, new MessageId(700));

    private static ulong s_interaction = 10_000;

    public static WriteMark Mark(MemberId? actor = null) =>
        new(actor ?? Amina, Now, new InteractionId(Interlocked.Increment(ref s_interaction)));

    public static Learning Learning(
        string title = "Indexes in PostgreSQL", GuildId? guild = null, MemberId? author = null, params string[] tags) =>
        new()
        {
            Id = LearningId.New(Now),
            Guild = guild ?? Guild,
            Author = author ?? Amina,
            Content = new LearningContent(
                LearningKind.Challenge,
                title,
                "  A B-tree keeps its keys in order.\n",
                new CodeExample("sql", "create index on book (title);"),
                "Measure first.",
                [.. tags.Select(Tag.FromKey)]),
            SharedAt = Now,
            Version = 1,
        };

    /// <summary>The next version, under another title.</summary>
    public static Learning Retitled(Learning learning, string title) =>
        learning with { Content = learning.Content with { Title = title }, Version = learning.Version + 1 };

    public static OutboxEntry Card(Learning learning, ChannelId? channel = null) => new()
    {
        Id = OutboxId.New(Now),
        Guild = learning.Guild,
        Kind = Core.Learnings.Learning.CardKind,
        Subject = learning.Id.Value,
        Address = new Address.GuildChannel(channel ?? Channel),
        Due = Now,
    };

    public static Reminder Reminder(Duration? dueIn = null, GuildId? guild = null, MemberId? member = null) => new(
        ReminderId.New(Now),
        guild ?? Guild,
        member ?? Amina,
        "Review the pull request",
        Now + (dueIn ?? Duration.FromMinutes(10)),
        Channel,
        Now,
        Version: 1);

    public static OutboxEntry Message(Reminder reminder) => new()
    {
        Id = OutboxId.New(Now),
        Guild = reminder.Guild,
        Kind = Core.Reminders.Reminder.OutboxKind,
        Subject = reminder.Id.Value,
        Address = new Address.DirectMessage(reminder.Member),
        Fallback = new Address.GuildChannel(reminder.AskedIn),
        Due = reminder.Due,
    };
}
