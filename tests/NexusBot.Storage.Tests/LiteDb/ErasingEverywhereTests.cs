using System.Text;
using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Sessions;
using NodaTime;

namespace NexusBot.Storage.Tests.LiteDb;

/// <summary>A member and a guild that left a trace in every collection there is. A new collection fails this until it is filled here.</summary>
public sealed class ErasingEverywhereTests : IDisposable
{
    private const string Words = "words of whoever goes";
    private static readonly Picture s_picture = Some.Picture(Words);
    private static readonly MemberId s_gone = new(0x0777_1234_5678_9abc);

    // What names nobody: the store's own, settings of the guild, the log that the search index follows, and whose meeting a message is about.
    private static readonly string[] s_impersonal = ["guilds", "learningChanges", "meetingMessages", "schema", "settings"];

    // Where the member's own file tells of what is in each collection that names members.
    private static readonly Dictionary<string, string> s_sections = new()
    {
        ["audit"] = "audit",
        ["history"] = "earlierVersions",
        ["importNews"] = "imports",
        ["imports"] = "imported",
        ["learningPeople"] = "solutions",
        ["learnings"] = "learnings",
        ["members"] = "profile",
        ["blocks"] = "neverPaired",
        ["enrolments"] = "pairing",
        ["partnerships"] = "partnerships",
        ["rounds"] = "rounds",
        ["waiting"] = "waiting",
        ["notices"] = "noticesToOthers",
        ["reminders"] = "reminders",
        ["reports"] = "reports",
        ["saved"] = "saved",
        ["savings"] = "messages",
        ["sessions"] = "sessionAnswers",
        ["sessionMessages"] = "sessionMessages",
        ["sessionPolls"] = "sessionPolls",
        ["votes"] = "helpful",
    };

    // Rows that follow a thing told elsewhere and say nothing more: its message, its pictures, and for an hour the clicks that made it.
    private static readonly string[] s_followers = ["interactions", "outbox", "pictures", "seats"];

    private readonly LiteDbStores _stores = LiteDbStores.InMemory();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    private IEnumerable<IErasable> Erasables => typeof(StoreSet).GetProperties().Select(property => property.GetValue(_stores.All)).OfType<IErasable>();

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task Nothing_of_an_erased_member_is_left()
    {
        await FillAsync();
        var filled = await ReadAllAsync();

        foreach (var store in Erasables)
            await store.EraseMemberAsync(Some.Guild, s_gone, TestToken);
        await WithdrawAsync();

        Assert.Equal(s_impersonal, filled.Where(collection => !collection.Value.Any(Tells)).Select(collection => collection.Key).Order());
        AssertNothingTells(await ReadAllAsync(), Tells);
    }

    [Fact]
    public async Task All_that_is_kept_of_a_member_is_in_their_file()
    {
        await FillAsync();
        var filled = await ReadAllAsync();

        var sections = await TellAsync();
        var file = Encoding.UTF8.GetString(new PersonalFile(Some.Guild, s_gone, Some.Now, sections).ToJson());

        Assert.Equal(
            s_sections.Keys.Concat(s_followers).Order(),
            filled.Where(collection => collection.Value.Any(Tells)).Select(collection => collection.Key).Order());
        Assert.All(s_sections.Values, name => Assert.NotEmpty(sections.Single(section => section.Name == name).Items));
        Assert.Contains(s_picture.Id.Value, file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_that_their_file_is_empty()
    {
        await FillAsync();

        foreach (var store in Erasables)
            await store.EraseMemberAsync(Some.Guild, s_gone, TestToken);

        Assert.All(await TellAsync(), section => Assert.Empty(section.Items));
    }

    [Fact]
    public async Task What_they_shared_can_stay_and_then_names_them_nowhere()
    {
        await FillAsync();

        await _stores.All.Learnings.DisownAsync(Some.Guild, s_gone, TestToken);
        foreach (var store in Erasables)
            await store.EraseMemberAsync(Some.Guild, s_gone, TestToken);
        await WithdrawAsync();

        var left = await ReadAllAsync();
        AssertNothingTells(
            left, document => document.Contains($"{s_gone.Value}", StringComparison.Ordinal) || document.Contains($"{s_gone.Value:x16}", StringComparison.Ordinal));
        Assert.Equal(2, left["learnings"].Count(document => document.Contains(Words, StringComparison.Ordinal)));
        Assert.Contains(left["pictures"], document => document.Contains(s_picture.Id.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_of_an_erased_guild_is_left()
    {
        await FillAsync();
        var filled = await ReadAllAsync();

        foreach (var store in Erasables)
            await store.EraseGuildAsync(Some.Guild, TestToken);

        Assert.All(filled, collection => Assert.NotEmpty(collection.Value));
        Assert.Equal(
            ["learningChanges", "schema"], (await ReadAllAsync()).Where(collection => collection.Value.Count > 0).Select(collection => collection.Key).Order());
    }

    // That others never want to meet them is these others' own, and stays.
    private static void AssertNothingTells(Dictionary<string, List<string>> left, Predicate<string> tells)
    {
        Assert.Equal(Some.Brian.Value, (ulong)JsonSerializer.Deserialize(Assert.Single(left["blocks"].FindAll(tells)))["by"].AsInt64);
        Assert.All(left.Where(collection => collection.Key != "blocks"), collection => Assert.DoesNotContain(collection.Value, tells));
    }

    private async Task<List<RecordSection>> TellAsync()
    {
        var sections = new List<RecordSection>();
        foreach (var part in Records.Over(_stores.All))
            sections.AddRange(await part.ListAsync(Some.Guild, s_gone, TestToken));
        return sections;
    }

    private static bool Tells(string document) =>
        document.Contains($"{s_gone.Value}", StringComparison.Ordinal)
        || document.Contains($"{s_gone.Value:x16}", StringComparison.Ordinal)
        || document.Contains(Words, StringComparison.Ordinal)
        || document.Contains(s_picture.Id.Value, StringComparison.Ordinal);

    private async Task FillAsync()
    {
        var learnings = _stores.All.Learnings;
        var own = Some.Pictured(Some.Learning(Words, author: s_gone), s_picture);
        await learnings.TryAddAsync(own, _ => Some.Card(own), Some.Mark(s_gone), TestToken);
        await learnings.EditAsync(Some.Retitled(own, Words + " again"), Some.Mark(s_gone));

        var others = Some.Learning();
        await learnings.TryAddAsync(others, _ => Some.Card(others), Some.Mark(), TestToken);
        await learnings.EditAsync(Some.Retitled(others, "Edited") with { EditedAt = Some.Now, EditedBy = s_gone }, Some.Mark(s_gone));
        await learnings.EditAsync(Some.Retitled(others, "Edited twice") with { EditedAt = Some.Now, EditedBy = s_gone, Version = 3 }, Some.Mark(s_gone));
        await learnings.AddHelpfulAsync(Some.Guild, others.Id, Some.Mark(s_gone), TestToken);
        await learnings.ChangeAsync(Some.Guild, others.Id, Discuss(), Some.Mark(s_gone), TestToken);
        await learnings.SetSavedAsync(Some.Guild, others.Id, isSaved: true, Some.Mark(s_gone), TestToken);
        await learnings.AddReportAsync(Some.Guild, new Report(others.Id, s_gone, Words, Some.Now), TestToken);

        await FillOthersAsync();
        await SomePairing.LeaveTracesAsync(_stores.All, s_gone);
        await ImportAsync();
    }

    // All that one member can do to the learning of another, who is told of it.
    private static LearningChange Discuss() => new("discuss", stored => stored with
    {
        Solutions = [new Solution(SolutionId.New(Some.Now), s_gone, Words, Some.Now)],
        Review = new Review(ReviewVerdict.Verified, s_gone, Some.Now),
        OriginalAuthor = s_gone,
        Hidden = new Removal(s_gone, Some.Now),
    })
    {
        Audit = new AuditEntry(Some.Guild, s_gone, Some.Now, AuditKind.EditLearning, Before: null, After: null),
        Notice = _ => new DueNotice(new Notice(Some.Guild, Some.Amina, NoticeKind.SolutionProposed, "Edited", s_gone, Some.Now), DateTimeZone.Utc),
    };

    private async Task FillOthersAsync()
    {
        var reminder = Some.Reminder(member: s_gone) with { Text = Words };
        await _stores.All.Reminders.TryAddAsync(reminder, Some.Message(reminder), Some.Limits, Some.Mark(s_gone), TestToken);
        var session = Some.Session(host: s_gone);
        await _stores.All.Sessions.TryAddAsync(session with { Content = session.Content with { Title = Words } }, Some.Mark(s_gone), TestToken);
        var joined = Some.Session();
        await _stores.All.Sessions.TryAddAsync(joined, Some.Mark(), TestToken);
        await _stores.All.Sessions.ChangeAsync(Some.Guild, joined.Id, Some.Answers(s_gone, RsvpAnswer.Going), Some.Mark(s_gone), TestToken);
        var poll = Some.Poll(asker: s_gone);
        await _stores.All.Polls.TryAddAsync(poll with { Content = poll.Content with { Title = Words } }, Some.Mark(s_gone), TestToken);
        await _stores.All.Polls.TryAddAsync(Some.Poll() with { Invited = [s_gone], Votes = [new PollVote(s_gone, 1)] }, Some.Mark(s_gone), TestToken);
        await _stores.All.Members.SaveAsync(Profile.Empty(Some.Guild, s_gone) with { Cohort = Words, Version = 1 }, Some.Mark(s_gone), TestToken);

        var saving = new MessageSaving(SavingId.New(Some.Now), Some.Guild, Some.Amina, s_gone, Some.Channel, MessageText.Read(Words), Some.Now);
        await _stores.All.Savings.TryAddAsync(saving, MessageSaving.MaxOpen, TestToken);
        await _stores.All.Savings.TryAddAsync(
            saving with { Id = SavingId.New(Some.Now), Saver = s_gone, OriginalAuthor = Some.Amina }, MessageSaving.MaxOpen, TestToken);

        var audit = new AuditEntry(Some.Guild, s_gone, Some.Now, AuditKind.Pairing, null, "Etc/UTC");
        await _stores.All.Settings.SaveAsync(GuildSettings.Defaults(Some.Guild) with { Version = 1 }, SettingsReach.Nothing, audit, Some.Mark(s_gone), TestToken);
        await _stores.All.Guilds.ArriveAsync(Some.Guild, TestToken);
    }

    private Task<bool> ImportAsync() => ((ILearningArchive)_stores.All.Learnings).ChangeAsync(
        Some.Guild,
        change =>
        {
            var (learning, news) = (Some.Learning("Brought by an import", author: s_gone), Guid.CreateVersion7(Some.Now.ToDateTimeOffset()));
            change.Add(new ArchivedLearning(learning, []), Some.Mark(s_gone));
            change.Remember(new ImportedItem(new ItemKey("key"), learning.Id, "print", 1), s_gone, news);
            change.Announce(new ImportNews(news, Some.Guild, s_gone, Some.Now, [learning.Id]), message: null);
            return true;
        },
        TestToken);

    // What stands in Discord is taken away there, and then its row goes.
    private async Task WithdrawAsync()
    {
        var outbox = _stores.All.Outbox;
        foreach (var claim in await outbox.ClaimDueAsync(Some.Now + Duration.FromDays(1), Duration.FromMinutes(1), new ClaimRoom(100), TestToken))
            await outbox.RemoveAsync(claim, TestToken);
    }

    private Task<Dictionary<string, List<string>>> ReadAllAsync() => _stores.Store.ReadAsync(
        reader => reader.ListBy("$cols", "type = @0", "user")
            .Select(collection => collection["name"].AsString)
            .ToDictionary(
                collection => collection,
                collection => reader.ListBy(collection, "_id >= @0", BsonValue.MinValue).ConvertAll(document => JsonSerializer.Serialize(document))),
        TestToken);
}
