using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Members;
using NodaTime;

namespace NexusBot.Storage.Tests.Contracts;

public abstract class NoticeStoreContract(IStoreProvider provider) : StoreContract(provider)
{
    [Fact]
    public async Task Those_that_wait_together_come_in_one_message()
    {
        var first = await TellAsync(NoticeKind.LearningEdited, Some.Now);
        await TellAsync(NoticeKind.SolutionProposed, Some.Now);

        var claim = Assert.Single(await ClaimAsync(Some.Now));
        var bundle = await Stores.Notices.FindAsync(Some.Guild, claim.Entry.Subject, TestToken);

        Assert.Equal(new Address.DirectMessage(Some.Amina), claim.Entry.Address);
        Assert.Equal([NoticeKind.LearningEdited, NoticeKind.SolutionProposed], bundle!.Notices.Select(notice => notice.Kind));
        Assert.Equal(first, bundle.Notices[0]);
        Assert.Null(await Stores.Notices.FindAsync(Some.OtherGuild, claim.Entry.Subject, TestToken));
    }

    [Fact]
    public async Task The_third_of_a_day_waits_for_the_next()
    {
        for (var hour = 0; hour < 2; hour++)
        {
            var now = Some.Now + Duration.FromHours(hour);
            await TellAsync(NoticeKind.LearningEdited, now);
            var claim = Assert.Single(await ClaimAsync(now));
            await Stores.Outbox.CompleteAsync(claim, Some.Place, now, TestToken);
        }

        await TellAsync(NoticeKind.SolutionProposed, Some.Now + Duration.FromHours(2));

        Assert.Empty(await ClaimAsync(Some.Now + Duration.FromHours(23)));
        Assert.Single(await ClaimAsync(Some.Now + Duration.FromHours(24)));
    }

    [Fact]
    public async Task What_came_is_forgotten_in_time()
    {
        await TellAsync(NoticeKind.LearningEdited, Some.Now);
        var claim = Assert.Single(await ClaimAsync(Some.Now));
        await Stores.Outbox.CompleteAsync(claim, Some.Place, Some.Now, TestToken);

        Assert.Equal(0, await Stores.Notices.SweepAsync(Some.Now - Duration.FromHours(1), 10, TestToken));
        Assert.Equal(1, await Stores.Notices.SweepAsync(Some.Now, 10, TestToken));
        Assert.Null(await Stores.Notices.FindAsync(Some.Guild, claim.Entry.Subject, TestToken));
    }

    [Fact]
    public async Task What_was_withdrawn_before_it_came_is_forgotten_with_its_message()
    {
        await TellAsync(NoticeKind.LearningEdited, Some.Now);
        var claim = Assert.Single(await ClaimAsync(Some.Now));

        await Stores.Outbox.RemoveAsync(claim, TestToken);

        Assert.Null(await Stores.Notices.FindAsync(Some.Guild, claim.Entry.Subject, TestToken));
        Assert.Empty(await Stores.Notices.ListNamingAsync(Some.Guild, Some.Amina, TestToken));
    }

    [Fact]
    public async Task What_joined_while_the_others_were_withdrawn_still_comes()
    {
        await TellAsync(NoticeKind.LearningEdited, Some.Now);
        var claim = Assert.Single(await ClaimAsync(Some.Now));
        await TellAsync(NoticeKind.SolutionProposed, Some.Now);

        await Stores.Outbox.RemoveAsync(claim, TestToken);

        Assert.Equal(2, (await Stores.Notices.FindAsync(Some.Guild, claim.Entry.Subject, TestToken))!.Notices.Count);
        Assert.Equal(claim.Entry.Subject, Assert.Single(await ClaimAsync(Some.Now)).Entry.Subject);
    }

    [Fact]
    public async Task Erasing_a_member_takes_what_they_were_to_be_told_and_what_was_told_of_them()
    {
        await TellAsync(NoticeKind.LearningEdited, Some.Now);
        await TellAsync(NoticeKind.LearningEdited, Some.Now, to: Some.Brian, by: Some.Amina);

        await Stores.Notices.EraseMemberAsync(Some.Guild, Some.Brian, TestToken);

        Assert.Empty(await ClaimAsync(Some.Now));
    }

    [Fact]
    public async Task Erasing_a_guild_takes_all_of_it()
    {
        await TellAsync(NoticeKind.LearningEdited, Some.Now);
        var claim = Assert.Single(await ClaimAsync(Some.Now));

        await Stores.Notices.EraseGuildAsync(Some.Guild, TestToken);

        Assert.Null(await Stores.Notices.FindAsync(Some.Guild, claim.Entry.Subject, TestToken));
    }

    private async Task<Notice> TellAsync(NoticeKind kind, Instant at, MemberId? to = null, MemberId? by = null)
    {
        var notice = new Notice(Some.Guild, to ?? Some.Amina, kind, "Indexes", by ?? Some.Brian, at);
        var learning = Some.Learning($"About {Guid.CreateVersion7()}");
        await Stores.Learnings.TryAddAsync(learning, _ => null, Some.Mark(), TestToken);
        var change = new LearningChange("tell", stored => stored) { Notice = _ => new DueNotice(notice, DateTimeZone.Utc) };
        await Stores.Learnings.ChangeAsync(Some.Guild, learning.Id, change, Some.Mark(), TestToken);
        return notice;
    }

    private async Task<IReadOnlyList<OutboxClaim>> ClaimAsync(Instant now) =>
        await Stores.Outbox.ClaimDueAsync(now, Duration.FromMinutes(1), new ClaimRoom(10), TestToken);
}
