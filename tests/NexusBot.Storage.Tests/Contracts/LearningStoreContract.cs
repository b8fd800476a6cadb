using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NodaTime;

namespace NexusBot.Storage.Tests.Contracts;

public abstract class LearningStoreContract(IStoreProvider provider) : StoreContract(provider)
{
    [Fact]
    public async Task A_learning_comes_back_as_it_was_written()
    {
        var learning = Some.Discussed(Some.Learning(tags: ["postgresql", "sql"]), by: Some.Brian) with
        {
            Hidden = new Removal(Some.Brian, Some.Now),
            Deleted = new Removal(Some.Amina, Some.Now),
        };
        await AddAsync(learning);

        var found = await Stores.Learnings.FindAsync(Some.Guild, learning.Id, TestToken);

        Assert.Equivalent(learning, found, strict: true);
    }

    [Fact]
    public async Task Another_guild_does_not_find_it()
    {
        var learning = await AddAsync(Some.Learning());

        Assert.Null(await Stores.Learnings.FindAsync(Some.OtherGuild, learning.Id, TestToken));
        Assert.Empty(await Stores.Learnings.ListHeadingsAsync(Some.OtherGuild, TestToken));
        Assert.Null(await Stores.Learnings.AddHelpfulAsync(Some.OtherGuild, learning.Id, Some.Mark(Some.Brian), TestToken));
    }

    [Theory]
    [InlineData("indexes in postgresql")]
    [InlineData(" Indexes  in PostgreSQL ")]
    [InlineData("Ｉndexes in PostgreSQL")]
    [InlineData("Indexes in Postgre\u200BSQL")]
    public async Task The_same_title_is_taken_however_it_is_written(string title)
    {
        await AddAsync(Some.Learning());

        Assert.Null(await Stores.Learnings.TryAddAsync(Some.Learning(title), _ => null, Some.Mark(), TestToken));
        Assert.Single(await Stores.Learnings.ListHeadingsAsync(Some.Guild, TestToken));
    }

    [Fact]
    public async Task Another_author_and_another_guild_may_use_the_title()
    {
        await AddAsync(Some.Learning());

        Assert.NotNull(await Stores.Learnings.TryAddAsync(Some.Learning(author: Some.Brian), _ => null, Some.Mark(), TestToken));
        Assert.NotNull(await Stores.Learnings.TryAddAsync(Some.Learning(guild: Some.OtherGuild), _ => null, Some.Mark(), TestToken));
    }

    [Fact]
    public async Task Of_many_who_add_the_same_title_at_once_one_succeeds()
    {
        var attempts = Enumerable.Range(0, 20)
            .Select(_ => Stores.Learnings.TryAddAsync(Some.Learning(), _ => null, Some.Mark(), TestToken));

        var results = await Task.WhenAll(attempts);

        Assert.Single(results, learning => learning is not null);
    }

    [Fact]
    public async Task A_title_that_is_taken_leaves_no_card_behind()
    {
        await AddAsync(Some.Learning());
        var twin = Some.Learning();

        await Stores.Learnings.TryAddAsync(twin, _ => Some.Card(twin), Some.Mark(), TestToken);

        Assert.Null(await Stores.Outbox.FindAsync(Learning.CardKind, twin.Id.Value, TestToken));
    }

    [Fact]
    public async Task Cards_are_made_for_what_never_had_one_that_arrived_oldest_first()
    {
        var newer = await AddAsync(Some.Learning("Newer") with { SharedAt = Some.Now + Duration.FromMinutes(1) });
        var older = await AddAsync(Some.Learning("Older"));
        await AddAsync(Some.Learning("Elsewhere", guild: Some.OtherGuild));
        var shown = Some.Learning("Shown");
        await Stores.Learnings.TryAddAsync(shown, _ => Some.Card(shown), Some.Mark(), TestToken);
        var claim = Assert.Single(await Stores.Outbox.ClaimDueAsync(Some.Now, Duration.FromMinutes(1), new ClaimRoom(1), TestToken));
        await Stores.Outbox.CompleteAsync(claim, Some.Place, Some.Now, TestToken);

        var count = await Stores.Settings.ShowWaitingAsync();

        Assert.Equal(2, count);
        var due = await Stores.Outbox.ClaimDueAsync(Some.Now + Duration.FromSeconds(1), Duration.FromMinutes(1), new ClaimRoom(9), TestToken);
        Assert.Equal([older.Id.Value, newer.Id.Value], due.Select(each => each.Entry.Subject));
    }

    [Fact]
    public async Task A_repeated_interaction_adds_nothing_and_answers_with_the_first()
    {
        var mark = Some.Mark();
        var first = Some.Learning();
        await Stores.Learnings.TryAddAsync(first, _ => null, mark, TestToken);

        var repeated = await Stores.Learnings.TryAddAsync(Some.Learning("Something else"), _ => null, mark, TestToken);

        Assert.Equal(first.Id, repeated!.Id);
        Assert.Single(await Stores.Learnings.ListHeadingsAsync(Some.Guild, TestToken));
    }

    [Fact]
    public async Task An_edit_is_saved_over_the_version_before_it()
    {
        var learning = await AddAsync(Some.Learning());
        var edited = Some.Retitled(learning, "Partial indexes");

        var result = await Stores.Learnings.EditAsync(edited, Some.Mark());

        Assert.IsType<ChangeLearningResult.Changed>(result);
        var heading = Assert.Single(await Stores.Learnings.ListHeadingsAsync(Some.Guild, TestToken));
        Assert.Equal("Partial indexes", heading.Title);
    }

    [Fact]
    public async Task Of_two_edits_of_one_version_the_second_is_stale_and_changes_nothing()
    {
        var learning = await AddAsync(Some.Learning());
        await Stores.Learnings.EditAsync(Some.Retitled(learning, "First"), Some.Mark());

        var result = await Stores.Learnings.EditAsync(Some.Retitled(learning, "Second"), Some.Mark());

        Assert.Equal(new ChangeLearningResult.Refused(LearningRefusals.ChangedMeanwhile), result);
        Assert.Equal("First", (await Stores.Learnings.FindAsync(Some.Guild, learning.Id, TestToken))!.Content.Title);
    }

    [Fact]
    public async Task A_repeated_edit_changes_nothing_and_is_saved_as_before()
    {
        var mark = Some.Mark();
        var learning = await AddAsync(Some.Learning());
        await Stores.Learnings.EditAsync(Some.Retitled(learning, "First"), mark);

        var result = await Stores.Learnings.EditAsync(Some.Retitled(learning, "First"), mark);

        var saved = Assert.IsType<ChangeLearningResult.Changed>(result);
        Assert.Equal(2, saved.Learning.Version);
    }

    [Fact]
    public async Task An_edit_to_a_title_of_ones_own_is_refused_whole()
    {
        await AddAsync(Some.Learning("Caching"));
        var learning = await AddAsync(Some.Learning("Queues"));
        var audit = new AuditEntry(Some.Guild, Some.Brian, Some.Now, AuditKind.EditLearning, null, learning.Id.ToString());

        var result = await Stores.Learnings.EditAsync(Some.Retitled(learning, "caching"), Some.Mark(), audit: audit);

        Assert.IsType<ChangeLearningResult.TitleTaken>(result);
        Assert.Equal(1, (await Stores.Learnings.FindAsync(Some.Guild, learning.Id, TestToken))!.Version);
        Assert.Empty((await Stores.Audit.ReadAsync(Some.Guild, actor: null, page: 1, TestToken)).Items);
    }

    [Fact]
    public async Task An_edit_keeps_the_votes_that_came_meanwhile_and_its_audit_entry()
    {
        var learning = await AddAsync(Some.Learning());
        await Stores.Learnings.AddHelpfulAsync(Some.Guild, learning.Id, Some.Mark(Some.Brian), TestToken);
        var audit = new AuditEntry(Some.Guild, Some.Brian, Some.Now, AuditKind.EditLearning, null, learning.Id.ToString());

        await Stores.Learnings.EditAsync(Some.Retitled(learning, "Better"), Some.Mark(Some.Brian), audit: audit);

        Assert.Equal(1, (await Stores.Learnings.FindAsync(Some.Guild, learning.Id, TestToken))!.HelpfulCount);
        Assert.Equal([audit], (await Stores.Audit.ReadAsync(Some.Guild, actor: null, page: 1, TestToken)).Items);
    }

    [Fact]
    public async Task Each_member_has_one_vote()
    {
        var learning = await AddAsync(Some.Learning());
        var mark = Some.Mark(Some.Brian);

        var first = await Stores.Learnings.AddHelpfulAsync(Some.Guild, learning.Id, mark, TestToken);
        var repeated = await Stores.Learnings.AddHelpfulAsync(Some.Guild, learning.Id, mark, TestToken);
        var second = await Stores.Learnings.AddHelpfulAsync(Some.Guild, learning.Id, Some.Mark(Some.Brian), TestToken);

        Assert.Equal([true, true, false], new[] { first!.Counted, repeated!.Counted, second!.Counted });
        Assert.Equal(1, second.Learning.HelpfulCount);
    }

    [Fact]
    public async Task Edits_and_votes_make_the_card_due_again_as_one()
    {
        var learning = Some.Learning();
        await Stores.Learnings.TryAddAsync(learning, _ => Some.Card(learning), Some.Mark(), TestToken);
        await Stores.Learnings.AddHelpfulAsync(Some.Guild, learning.Id, Some.Mark(Some.Brian), TestToken);
        await Stores.Learnings.EditAsync(Some.Retitled(learning, "Better"), Some.Mark(), Some.Card(learning));

        var claims = await Stores.Outbox.ClaimDueAsync(Some.Now, Duration.FromMinutes(1), new ClaimRoom(10), TestToken);

        Assert.Equal(3, Assert.Single(claims).Entry.Wanted);
    }

    [Fact]
    public async Task Cards_are_made_by_the_settings_of_that_moment()
    {
        await Stores.Settings.ShowWaitingAsync();
        var seen = new List<GuildSettings>();

        var learning = Some.Learning();
        await Stores.Learnings.TryAddAsync(learning, Note, Some.Mark(), TestToken);
        var change = new LearningChange("touch", stored => stored) { Card = (_, hub) => Note(hub) };
        await Stores.Learnings.ChangeAsync(Some.Guild, learning.Id, change, Some.Mark(), TestToken);

        Assert.Equal([Some.Channel, Some.Channel], seen.Select(hub => hub.Channel(ChannelPurpose.Learnings)!.Value));

        OutboxEntry? Note(GuildSettings hub)
        {
            seen.Add(hub);
            return null;
        }
    }

    private async Task<Learning> AddAsync(Learning learning) =>
        Assert.IsType<Learning>(await Stores.Learnings.TryAddAsync(learning, _ => null, Some.Mark(learning.Author), TestToken));
}
