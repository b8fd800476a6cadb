using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NodaTime;

namespace NexusBot.Storage.Tests.Contracts;

/// <summary>What becomes of learnings: changes, history, private lists, reports, and the way out.</summary>
public abstract class FollowingLearningsContract(IStoreProvider provider) : StoreContract(provider)
{
    [Fact]
    public async Task What_it_said_before_each_edit_is_kept_newest_first_and_not_for_ever()
    {
        var learning = await AddAsync(Some.Discussed(Some.Learning("Version 1"), by: Some.Brian) with { EditedAt = null, EditedBy = null });
        var edited = learning;
        for (var number = 2; number <= LearningHistory.MaxVersions + 3; number++)
        {
            edited = Some.Retitled(edited, $"Version {number}") with { EditedAt = Some.Now, EditedBy = Some.Brian };
            await Stores.Learnings.EditAsync(edited, Some.Mark(Some.Brian));
        }

        var versions = await Stores.Learnings.ListVersionsAsync(Some.Guild, learning.Id, TestToken);

        Assert.Equal(LearningHistory.MaxVersions, versions.Count);
        Assert.Equal((edited.Version - 1, $"Version {edited.Version - 1}", Some.Brian), (versions[0].Number, versions[0].Content.Title, versions[0].By!.Value));
        Assert.Equal(3, versions[^1].Number);
        Assert.Empty(await Stores.Learnings.ListVersionsAsync(Some.OtherGuild, learning.Id, TestToken));
    }

    [Fact]
    public async Task Changes_that_are_no_edits_leave_no_version()
    {
        var learning = await AddAsync(Some.Learning());

        await ChangeAsync(learning, "review", stored => stored with { Review = new Review(ReviewVerdict.Verified, Some.Brian, Some.Now) });

        Assert.Empty(await Stores.Learnings.ListVersionsAsync(Some.Guild, learning.Id, TestToken));
    }

    [Fact]
    public async Task A_list_of_ones_own_holds_what_was_saved_once()
    {
        var learning = await AddAsync(Some.Learning());
        var mark = Some.Mark(Some.Brian);

        bool[] answers =
        [
            await Stores.Learnings.SetSavedAsync(Some.Guild, learning.Id, isSaved: true, mark, TestToken),
            await Stores.Learnings.SetSavedAsync(Some.Guild, learning.Id, isSaved: true, mark, TestToken),
            await Stores.Learnings.SetSavedAsync(Some.Guild, learning.Id, isSaved: true, Some.Mark(Some.Brian), TestToken),
        ];
        var saved = await Stores.Learnings.ListSavedAsync(Some.Guild, Some.Brian, TestToken);
        var takenOut = await Stores.Learnings.SetSavedAsync(Some.Guild, learning.Id, isSaved: false, Some.Mark(Some.Brian), TestToken);

        Assert.Equal([true, true, false], answers);
        Assert.Equal([learning.Id], saved);
        Assert.True(takenOut);
        Assert.Empty(await Stores.Learnings.ListSavedAsync(Some.Guild, Some.Brian, TestToken));
        Assert.Empty(await Stores.Learnings.ListSavedAsync(Some.Guild, Some.Amina, TestToken));
    }

    [Fact]
    public async Task Reports_wait_oldest_first_until_a_change_settles_them()
    {
        var (first, second) = (await AddAsync(Some.Learning("First")), await AddAsync(Some.Learning("Second")));
        await ReportAsync(second, Some.Brian, "later", Some.Now + Duration.FromMinutes(1));
        await ReportAsync(first, Some.Brian, "earlier", Some.Now - Duration.FromMinutes(1));
        await ReportAsync(first, Some.Brian, "better said", Some.Now);

        var waiting = await Stores.Learnings.ListReportsAsync(Some.Guild, TestToken);
        await SettleAsync(first, reports => new(reports, null));

        Assert.Equal(["better said", "later"], waiting.Select(report => report.Reason));
        Assert.Equal([second.Id], (await Stores.Learnings.ListReportsAsync(Some.Guild, TestToken)).Select(report => report.Learning));
        Assert.Empty(await Stores.Learnings.ListReportsAsync(Some.OtherGuild, TestToken));
    }

    [Fact]
    public async Task A_change_settles_those_of_its_learnings_reports_that_it_names_or_is_not_done()
    {
        var (first, second) = (await AddAsync(Some.Learning("First")), await AddAsync(Some.Learning("Second")));
        await ReportAsync(first, Some.Brian, "later", Some.Now + Duration.FromMinutes(1));
        await ReportAsync(first, Some.Amina, "earlier", Some.Now);
        await ReportAsync(second, Some.Brian, "of another", Some.Now);

        var refused = await SettleAsync(first, _ => LearningRefusals.ReportedMeanwhile);
        var (unchanged, all) = (await Stores.Learnings.FindAsync(Some.Guild, first.Id, TestToken), await Stores.Learnings.ListReportsAsync(Some.Guild, TestToken));
        await SettleAsync(first, reports => new([reports[0]], null));

        Assert.Equal(new ChangeLearningResult.Refused(LearningRefusals.ReportedMeanwhile), refused);
        Assert.Equal((0, 3), (unchanged!.HelpfulCount, all.Count));
        Assert.Equal(
            ["of another", "later"], (await Stores.Learnings.ListReportsAsync(Some.Guild, TestToken)).Select(report => report.Reason));
    }

    [Fact]
    public async Task What_was_deleted_long_enough_ago_is_swept_with_all_that_hangs_on_it()
    {
        var learning = Some.Learning("Old");
        await Stores.Learnings.TryAddAsync(learning, _ => Some.Card(learning), Some.Mark(), TestToken);
        await Stores.Learnings.EditAsync(Some.Retitled(learning, "Older"), Some.Mark());
        await Stores.Learnings.SetSavedAsync(Some.Guild, learning.Id, isSaved: true, Some.Mark(Some.Brian), TestToken);
        await ReportAsync(learning, Some.Brian, "rude", Some.Now);
        await ChangeAsync(learning, "delete", stored => stored with { Deleted = new Removal(Some.Amina, Some.Now) });
        var kept = await AddAsync(Some.Learning("Kept"));

        var tooEarly = await Stores.Learnings.SweepDeletedAsync(Some.Now - Duration.FromMilliseconds(1), 10, TestToken);
        var swept = await Stores.Learnings.SweepDeletedAsync(Some.Now, 10, TestToken);

        Assert.Equal((0, 1), (tooEarly, swept));
        Assert.Null(await Stores.Learnings.FindAsync(Some.Guild, learning.Id, TestToken));
        Assert.NotNull(await Stores.Learnings.FindAsync(Some.Guild, kept.Id, TestToken));
        Assert.Empty(await Stores.Learnings.ListSavedAsync(Some.Guild, Some.Brian, TestToken));
        Assert.Empty(await Stores.Learnings.ListReportsAsync(Some.Guild, TestToken));
        Assert.Null(await Stores.Outbox.FindAsync(Learning.CardKind, learning.Id.Value, TestToken));
    }

    [Fact]
    public async Task Erasing_a_member_takes_their_list_their_reports_and_their_name_from_histories()
    {
        var learning = await AddAsync(Some.Learning());
        var second = Some.Retitled(learning, "Second") with { EditedAt = Some.Now, EditedBy = Some.Brian };
        await Stores.Learnings.EditAsync(second, Some.Mark(Some.Brian));
        await Stores.Learnings.EditAsync(Some.Retitled(second, "Third"), Some.Mark());
        await Stores.Learnings.SetSavedAsync(Some.Guild, learning.Id, isSaved: true, Some.Mark(Some.Brian), TestToken);
        await ReportAsync(learning, Some.Brian, "rude", Some.Now);

        await Stores.Learnings.EraseMemberAsync(Some.Guild, Some.Brian, TestToken);

        var versions = await Stores.Learnings.ListVersionsAsync(Some.Guild, learning.Id, TestToken);
        Assert.Equal([null, Some.Amina], versions.Select(version => version.By));
        Assert.Empty(await Stores.Learnings.ListSavedAsync(Some.Guild, Some.Brian, TestToken));
        Assert.Empty(await Stores.Learnings.ListReportsAsync(Some.Guild, TestToken));
    }

    [Fact]
    public async Task Erasing_a_guild_leaves_the_lists_and_reports_of_others()
    {
        var (here, there) = (await AddAsync(Some.Learning()), await AddAsync(Some.Learning(guild: Some.OtherGuild)));
        foreach (var learning in (Learning[])[here, there])
        {
            await Stores.Learnings.SetSavedAsync(learning.Guild, learning.Id, isSaved: true, Some.Mark(Some.Brian), TestToken);
            await ReportAsync(learning, Some.Brian, "rude", Some.Now);
        }

        await Stores.Learnings.EraseGuildAsync(Some.Guild, TestToken);

        Assert.Empty(await Stores.Learnings.ListSavedAsync(Some.Guild, Some.Brian, TestToken));
        Assert.Empty(await Stores.Learnings.ListReportsAsync(Some.Guild, TestToken));
        Assert.Single(await Stores.Learnings.ListSavedAsync(Some.OtherGuild, Some.Brian, TestToken));
        Assert.Single(await Stores.Learnings.ListReportsAsync(Some.OtherGuild, TestToken));
    }

    [Fact]
    public async Task A_card_that_is_wanted_again_while_it_is_being_withdrawn_is_sent_anew()
    {
        var learning = Some.Learning();
        await Stores.Learnings.TryAddAsync(learning, _ => Some.Card(learning), Some.Mark(), TestToken);
        var claim = Assert.Single(await Stores.Outbox.ClaimDueAsync(Some.Now, Duration.FromMinutes(1), new ClaimRoom(1), TestToken));
        await Stores.Learnings.ChangeAsync(
            Some.Guild, learning.Id, new LearningChange("undo", stored => stored) { Card = (one, _) => Some.Card(one) }, Some.Mark(), TestToken);

        await Stores.Outbox.RemoveAsync(claim, TestToken);

        var again = Assert.Single(await Stores.Outbox.ClaimDueAsync(Some.Now, Duration.FromMinutes(1), new ClaimRoom(1), TestToken));
        Assert.Null(again.Entry.Sent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_deleted_or_hidden_is_found_and_in_no_list_until_it_is_back(bool isDeleted)
    {
        var learning = await AddAsync(Some.Learning());
        var other = await AddAsync(Some.Learning("Another"));
        var removal = new Removal(Some.Amina, Some.Now);
        await Stores.Learnings.ListHeadingsAsync(Some.Guild, TestToken);

        var removed = await ChangeAsync(learning, "remove", stored => isDeleted ? stored with { Deleted = removal } : stored with { Hidden = removal });
        var listed = await Stores.Learnings.ListHeadingsAsync(Some.Guild, TestToken);
        var vote = await Stores.Learnings.AddHelpfulAsync(Some.Guild, learning.Id, Some.Mark(Some.Brian), TestToken);
        var cards = await Stores.Settings.ShowWaitingAsync();
        await ChangeAsync(learning, "restore", stored => stored with { Deleted = null, Hidden = null });

        Assert.IsType<ChangeLearningResult.Changed>(removed);
        Assert.Equal(other.Id, Assert.Single(listed).Id);
        Assert.Null(vote);
        Assert.Equal(1, cards);
        Assert.Equal(2, (await Stores.Learnings.ListHeadingsAsync(Some.Guild, TestToken)).Count);
    }

    [Fact]
    public async Task A_deleted_learning_lends_its_title_and_comes_back_only_if_it_is_free()
    {
        var deleted = await AddAsync(Some.Learning("Caching"));
        await ChangeAsync(deleted, "delete", stored => stored with { Deleted = new Removal(Some.Amina, Some.Now) });
        await AddAsync(Some.Learning("caching"));

        var result = await ChangeAsync(deleted, "undo", stored => stored with { Deleted = null });

        Assert.Equal(new ChangeLearningResult.TitleTaken("Caching"), result);
        Assert.NotNull((await Stores.Learnings.FindAsync(Some.Guild, deleted.Id, TestToken))!.Deleted);
    }

    [Fact]
    public async Task Of_many_changes_at_once_each_sees_the_ones_before_it()
    {
        var learning = await AddAsync(Some.Learning());

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            ChangeAsync(learning, "propose", stored => stored with { Solutions = [.. stored.Solutions, Some.Solution(Some.Brian)] })));

        Assert.Equal(20, (await Stores.Learnings.FindAsync(Some.Guild, learning.Id, TestToken))!.Solutions.Count);
    }

    [Fact]
    public async Task A_solved_challenge_says_so_in_its_heading()
    {
        await AddAsync(Some.Learning("Open"));
        await AddAsync(Some.Discussed(Some.Learning("Solved"), by: Some.Brian));

        var headings = await Stores.Learnings.ListHeadingsAsync(Some.Guild, TestToken);

        Assert.Equal(["Solved"], headings.Where(heading => heading.IsSolved).Select(heading => heading.Title));
    }

    private Task<ChangeLearningResult> ChangeAsync(Learning learning, string deed, Func<Learning, Learning> change) => Stores.Learnings.ChangeAsync(
        learning.Guild, learning.Id, new LearningChange(deed, stored => change(stored)), Some.Mark(), TestToken);

    private Task<ChangeLearningResult> SettleAsync(Learning learning, Func<IReadOnlyList<Report>, Outcome<IReadOnlyList<Report>>> settles) =>
        Stores.Learnings.ChangeAsync(
            learning.Guild, learning.Id, new LearningChange("settle", stored => stored with { HelpfulCount = 7 }) { Settles = settles }, Some.Mark(), TestToken);

    private Task ReportAsync(Learning learning, MemberId by, string reason, Instant at) =>
        Stores.Learnings.AddReportAsync(learning.Guild, new Report(learning.Id, by, reason, at), TestToken);

    private async Task<Learning> AddAsync(Learning learning) =>
        Assert.IsType<Learning>(await Stores.Learnings.TryAddAsync(learning, _ => null, Some.Mark(learning.Author), TestToken));
}
