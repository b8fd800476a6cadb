using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NodaTime;

namespace NexusBot.Storage.Tests.Contracts;

public abstract class ErasingLearningsContract(IStoreProvider provider) : StoreContract(provider)
{
    [Fact]
    public async Task Erasing_a_member_takes_learnings_votes_and_unsent_cards()
    {
        var own = Some.Learning(author: Some.Brian);
        await Stores.Learnings.TryAddAsync(own, Some.Card(own), Some.Mark(Some.Brian), TestToken);
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
        await Stores.Learnings.TryAddAsync(own, Some.Card(own), Some.Mark(), TestToken);
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
        await Stores.Learnings.TryAddAsync(learning, Some.Card(learning), Some.Mark(), TestToken);
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
    public async Task Erasing_a_guild_leaves_the_others()
    {
        await AddAsync(Some.Learning());
        await AddAsync(Some.Learning(guild: Some.OtherGuild));

        await Stores.Learnings.EraseGuildAsync(Some.Guild, TestToken);

        Assert.Empty(await Stores.Learnings.ListHeadingsAsync(Some.Guild, TestToken));
        Assert.Single(await Stores.Learnings.ListHeadingsAsync(Some.OtherGuild, TestToken));
    }

    private async Task<Learning> AddAsync(Learning learning) =>
        Assert.IsType<Learning>(await Stores.Learnings.TryAddAsync(learning, null, Some.Mark(learning.Author), TestToken));
}
