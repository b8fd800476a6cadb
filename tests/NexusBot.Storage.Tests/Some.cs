using System.Text;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Reminders;
using NexusBot.Core.Sessions;
using NexusBot.Core.Tags;
using NexusBot.Core.Times;
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

    public static readonly ReminderLimits Limits = new();

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
                [new CodeExample("sql", "create index on book (title);"), new CodeExample(null, "explain analyze …")],
                [.. tags.Select(Tag.FromKey)],
                ["https://www.postgresql.org/docs/current/indexes.html"]),
            SharedAt = Now,
            Version = 1,
        };

    /// <summary>What stands for a picture: its bytes are this text.</summary>
    public static Picture Picture(string content) =>
        new(PictureId.Of(Encoding.UTF8.GetBytes(content)), "schema.png", PictureKind.Png, content.Length, "Tables and keys");

    public static Learning Pictured(Learning learning, params Picture[] pictures) =>
        learning with { Content = learning.Content with { Pictures = pictures } };

    /// <summary>The learning with everything on it that others can do to it.</summary>
    public static Learning Discussed(Learning learning, MemberId by)
    {
        var solution = Solution(by);
        return learning with
        {
            Solutions = [Solution(learning.Author), solution],
            Accepted = solution.Id,
            Review = new Review(ReviewVerdict.Verified, by, Now),
            OriginalAuthor = by,
            EditedAt = Now,
            EditedBy = by,
        };
    }

    public static Solution Solution(MemberId author) => new(SolutionId.New(Now), author, "Measure first.", Now);

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

    /// <summary>One that comes every day at 18:00 in Berlin, beginning on the first evening after now.</summary>
    public static Reminder Daily(Recurrence? rule = null)
    {
        var series = new Series(new LocalDateTime(2026, 11, 23, 18, 0), "Europe/Berlin", rule ?? new Recurrence(RepeatUnit.Day));
        return Reminder(series.Next(Now)!.Value - Now) with { Repeats = series };
    }

    /// <summary>An hour of coding in three days, whose host goes there.</summary>
    public static Session Session(Duration? startsIn = null, GuildId? guild = null, MemberId? host = null, int? seats = null)
    {
        var id = SessionId.New(Now);
        return new Session
        {
            Id = id,
            Guild = guild ?? Guild,
            Host = host ?? Amina,
            Content = new SessionContent("Mob programming", "Bring a laptop.", Duration.FromHours(1))
            {
                Seats = seats,
                Place = new SessionPlace.Elsewhere("https://meet.example/nexus"),
                Track = Core.Members.Track.Backend,
                Cohort = "Cohort 5",
                Tags = [Tag.FromKey("django")],
            },
            Start = Now + (startsIn ?? Duration.FromDays(3)),
            Zone = "Africa/Nairobi",
            AskedIn = Channel,
            CreatedAt = Now,
            Origin = id,
            Answers = [new Rsvp(host ?? Amina, RsvpAnswer.Going, Now)],
            Version = 1,
        };
    }

    /// <summary>Three evenings are proposed for an hour of coding.</summary>
    public static SessionPoll Poll(MemberId? asker = null, GuildId? guild = null) => new()
    {
        Id = SessionPollId.New(Now),
        Guild = guild ?? Guild,
        Asker = asker ?? Amina,
        Content = Session().Content,
        Zone = "Africa/Nairobi",
        AskedIn = Channel,
        CreatedAt = Now,
        Times = [Now + Duration.FromDays(1), Now + Duration.FromDays(2), Now + Duration.FromDays(3)],
    };

    /// <summary>One that comes every Tuesday at 17:00 in Berlin, beginning on 24 November 2026.</summary>
    public static Session Weekly(Recurrence? rule = null)
    {
        var series = new Series(new LocalDateTime(2026, 11, 24, 17, 0), "Europe/Berlin", rule ?? new Recurrence(RepeatUnit.Week) { Weekdays = Weekdays.Tuesday });
        return Session() with { Start = series.At(series.Start)!.Value, Zone = series.Zone, Repeats = new SessionSeries(series, series.Start) };
    }

    public static SessionChange Answers(MemberId member, RsvpAnswer answer) => new(
        "session.answer",
        session => new SessionStep(session with
        {
            Answers = [.. session.Answers.Where(each => each.Member != member), new Rsvp(member, answer, Now)],
        }));

    public static OutboxEntry Message(Reminder reminder) => reminder.ToMessage(Now);
}
