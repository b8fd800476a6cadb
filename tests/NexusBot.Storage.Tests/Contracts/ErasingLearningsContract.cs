using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NodaTime;

namespace NexusBot.Storage.Tests.Contracts;

public abstract class ErasingLearningsContract(IStoreProvider provider) : StoreContract(provider)
{
    [Fact]
    public async Task Erasing_a_member_takes_learnings_votes_and_unsent_cards()
    {
        var own = Some.Learning(author: Some.Brian);
        await Stores.Learnings.TryAddAsync(own, _ => Some.Card(own), Some.Mark(Some.Brian), TestToken);
        var others = await AddAsync(Some.Learning());
        await Stores.Learnings.AddHelpfulAsync(Some.Guild, others.Id, Some.Mark(Some.Brian), TestToken);

        await Stores.Learnings.EraseMemberAsync(Some.Guild, Some.Brian, TestToken);

        var left = Assert.Single(await Stores.Learnings.ListHeadingsAsync(Some.Guild, TestToken));
        Assert.Equal((others.Id, 0), (left.Id, left.HelpfulCount));
        Assert.Null(await Stores.Outbox.FindAsync(Learning.CardKind, own.Id.Value, TestToken));
    }

    [Fact]
    public async Task Erasing_a_member_makes_a_card_that_stands_due_to_be_withdrawn()
    {
        var own = Some.Learning();
        await Stores.Learnings.TryAddAsync(own, _ => Some.Card(own), Some.Mark(), TestToken);
        var claim = Assert.Single(await Stores.Outbox.ClaimDueAsync(Some.Now, Duration.FromMinutes(1), new ClaimRoom(10), TestToken));
        await Stores.Outbox.CompleteAsync(claim, Some.Place, Some.Now, TestToken);

        await Stores.Learnings.EraseMemberAsync(Some.Guild, Some.Amina, TestToken);

        var withdrawal = Assert.Single(await Stores.Outbox.ClaimDueAsync(Some.Now, Duration.FromMinutes(1), new ClaimRoom(10), TestToken));
        Assert.Equal(Some.Place, withdrawal.Entry.Sent);
    }

    [Fact]
    public async Task Erasing_a_member_forgets_who_edited_the_learnings_of_others()
    {
        var learning = await AddAsync(Some.Learning());
        var edited = Some.Retitled(learning, "Better") with { EditedAt = Some.Now, EditedBy = Some.Brian };
        await Stores.Learnings.EditAsync(edited, Some.Mark(Some.Brian));

        await Stores.Learnings.EraseMemberAsync(Some.Guild, Some.Brian, TestToken);

        var left = (await Stores.Learnings.FindAsync(Some.Guild, learning.Id, TestToken))!;
        Assert.Equal((Some.Now, null, "Better"), (left.EditedAt!.Value, left.EditedBy, left.Content.Title));
    }

    [Fact]
    public async Task Erasing_a_member_takes_their_solutions_and_their_name_from_the_learnings_of_others()
    {
        var learning = Some.Discussed(Some.Learning(), by: Some.Brian) with { Hidden = new Removal(Some.Brian, Some.Now) };
        await Stores.Learnings.TryAddAsync(learning, _ => Some.Card(learning), Some.Mark(), TestToken);
        var elsewhere = await AddAsync(Some.Discussed(Some.Learning(guild: Some.OtherGuild), by: Some.Brian));

        await Stores.Learnings.EraseMemberAsync(Some.Guild, Some.Brian, TestToken);

        var left = (await Stores.Learnings.FindAsync(Some.Guild, learning.Id, TestToken))!;
        Assert.Equal(Some.Amina, Assert.Single(left.Solutions).Author);
        Assert.Null(left.Accepted);
        Assert.Equal(new Review(ReviewVerdict.Verified, null, Some.Now), left.Review);
        Assert.Equal(new Removal(null, Some.Now), left.Hidden);
        Assert.Equal((null, null), (left.EditedBy, left.OriginalAuthor));
        Assert.Equal(2, (await Stores.Outbox.FindAsync(Learning.CardKind, learning.Id.Value, TestToken))!.Wanted);
        Assert.Equivalent(elsewhere, await Stores.Learnings.FindAsync(Some.OtherGuild, elsewhere.Id, TestToken), strict: true);
    }

    [Fact]
    public async Task A_member_who_leaves_their_work_is_named_in_none_of_it_and_its_cards_follow()
    {
        var own = Some.Learning(author: Some.Brian);
        await Stores.Learnings.TryAddAsync(own, _ => Some.Card(own), Some.Mark(Some.Brian), TestToken);
        var others = Some.Discussed(Some.Learning(), by: Some.Brian);
        await Stores.Learnings.TryAddAsync(others, _ => Some.Card(others), Some.Mark(), TestToken);
        var elsewhere = await AddAsync(Some.Learning(guild: Some.OtherGuild, author: Some.Brian));

        await Stores.Learnings.DisownAsync(Some.Guild, Some.Brian, TestToken);
        await Stores.Learnings.EraseMemberAsync(Some.Guild, Some.Brian, TestToken);

        var left = (await Stores.Learnings.FindAsync(Some.Guild, own.Id, TestToken))!;
        var solved = (await Stores.Learnings.FindAsync(Some.Guild, others.Id, TestToken))!;
        Assert.Equal((MemberId.Nobody, own.Content.Title), (left.Author, left.Content.Title));
        Assert.Equal([Some.Amina, MemberId.Nobody], solved.Solutions.Select(solution => solution.Author));
        Assert.Equal(others.Accepted, solved.Accepted);
        Assert.Equal((null, null, null), (solved.EditedBy, solved.OriginalAuthor, solved.Review!.By));
        Assert.True((await Stores.Outbox.FindAsync(Learning.CardKind, own.Id.Value, TestToken))!.Wanted > 1);
        Assert.Equal(Some.Brian, (await Stores.Learnings.FindAsync(Some.OtherGuild, elsewhere.Id, TestToken))!.Author);
    }

    [Fact]
    public async Task Two_who_leave_the_same_title_both_do()
    {
        foreach (var author in new[] { Some.Amina, Some.Brian })
        {
            await AddAsync(Some.Learning("The same", author: author));
            await Stores.Learnings.DisownAsync(Some.Guild, author, TestToken);
        }

        Assert.Equal(2, (await Stores.Learnings.ListHeadingsAsync(Some.Guild, TestToken)).Count(heading => heading.Author.IsNobody));
    }

    [Fact]
    public async Task What_nobody_sees_is_not_left()
    {
        var hidden = await AddAsync(Some.Learning(author: Some.Brian) with { Hidden = new Removal(Some.Amina, Some.Now) });

        await Stores.Learnings.DisownAsync(Some.Guild, Some.Brian, TestToken);
        await Stores.Learnings.EraseMemberAsync(Some.Guild, Some.Brian, TestToken);

        Assert.Null(await Stores.Learnings.FindAsync(Some.Guild, hidden.Id, TestToken));
    }

    [Fact]
    public async Task That_learnings_were_erased_is_on_record_once_and_whose_they_were_is_not()
    {
        await AddAsync(Some.Learning(author: Some.Brian));

        await Stores.Learnings.EraseMemberAsync(Some.Guild, Some.Brian, TestToken);
        await Stores.Learnings.EraseMemberAsync(Some.Guild, Some.Brian, TestToken);

        var entry = Assert.Single((await Stores.Audit.ReadAsync(Some.Guild, actor: null, page: 1, TestToken)).Items);
        Assert.Equal((MemberId.Nobody, AuditKind.EraseLearnings, "1", null), (entry.Actor, entry.What, entry.Before, entry.After));
    }

    [Fact]
    public async Task Erasing_a_guild_leaves_the_others()
    {
        await AddAsync(Some.Learning());
        await AddAsync(Some.Learning(guild: Some.OtherGuild));

        await Stores.Learnings.EraseGuildAsync(Some.Guild, TestToken);

        Assert.Empty(await Stores.Learnings.ListHeadingsAsync(Some.Guild, TestToken));
        Assert.Single(await Stores.Learnings.ListHeadingsAsync(Some.OtherGuild, TestToken));
    }

    private async Task<Learning> AddAsync(Learning learning) =>
        Assert.IsType<Learning>(await Stores.Learnings.TryAddAsync(learning, _ => null, Some.Mark(learning.Author), TestToken));
}
