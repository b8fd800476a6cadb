using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Pairing;
using NodaTime;

namespace NexusBot.Storage.Tests.Contracts;

public abstract class PartnershipStoreContract(IStoreProvider provider) : StoreContract(provider)
{
    private static readonly MessagePlace s_thread = new(new ChannelId(702), new MessageId(802));

    private IPartnershipStore Store => Stores.Partnerships;

    [Fact]
    public async Task It_is_found_by_its_id_by_its_seats_and_by_its_members()
    {
        var partnership = await AddAsync(SomePairing.Partnership());

        Assert.Equivalent(partnership, await Store.FindAsync(partnership.Id, TestToken), strict: true);
        Assert.Equal(partnership.Id, (await Store.FindBySubjectAsync(Some.Guild, partnership.Id.Value, TestToken))!.Id);
        Assert.Equal(partnership.Id, (await Store.FindBySubjectAsync(Some.Guild, partnership.Seats[1].Id, TestToken))!.Id);
        Assert.Null(await Store.FindBySubjectAsync(Some.OtherGuild, partnership.Id.Value, TestToken));
        Assert.Equal(partnership.Id, Assert.Single(await Store.ListOfAsync(Some.Guild, Some.Brian, 5, TestToken)).Id);
        Assert.Empty(await Store.ListOfAsync(Some.Guild, SomePairing.Chen, 5, TestToken));
    }

    [Fact]
    public async Task A_members_newest_come_first()
    {
        var older = await AddAsync(SomePairing.Partnership());
        var newer = await AddAsync(SomePairing.Partnership(2, Some.Now + Duration.FromDays(7), Some.Amina, SomePairing.Chen), number: 2);

        Assert.Equal([newer.Id, older.Id], (await Store.ListOfAsync(Some.Guild, Some.Amina, 5, TestToken)).Select(partnership => partnership.Id));
        Assert.Equal([newer.Id], (await Store.ListOfAsync(Some.Guild, Some.Amina, 1, TestToken)).Select(partnership => partnership.Id));
        Assert.Equal([newer.Id], (await Store.ListOfRoundAsync(Some.Guild, 2, TestToken)).Select(partnership => partnership.Id));
    }

    [Fact]
    public async Task A_change_goes_with_its_messages_and_one_of_an_older_version_without()
    {
        var partnership = await AddAsync(SomePairing.Partnership());
        await Stores.Outbox.ClaimAllAsync();
        var opened = partnership with { Place = s_thread, OpenedAt = Some.Now, Version = 2 };

        var saved = await Store.SaveAsync(opened, opened.InThread(Partnership.NudgeKind, Some.Now), [], mark: null, TestToken);
        var stale = await Store.SaveAsync(opened with { AskedAt = Some.Now }, opened.InThread(Partnership.CheckInKind, Some.Now), [], mark: null, TestToken);

        Assert.Equal((true, false), (saved, stale));
        Assert.Equivalent(opened, await Store.FindAsync(partnership.Id, TestToken), strict: true);
        Assert.Equal(Partnership.NudgeKind, Assert.Single(await Stores.Outbox.ClaimAllAsync()).Entry.Kind);
    }

    [Fact]
    public async Task A_repeated_interaction_changes_nothing_and_succeeds_as_before()
    {
        var partnership = await AddAsync(SomePairing.Partnership());
        await Stores.Outbox.ClaimAllAsync();
        var (mark, asked) = (Some.Mark(), partnership with { Place = s_thread, AskedAt = Some.Now, Version = 2 });
        await Store.SaveAsync(asked, [], [], mark, TestToken);

        var again = await Store.SaveAsync(asked with { Version = 3 }, asked.InThread(Partnership.CheckInKind, Some.Now), [], mark, TestToken);

        Assert.True(again);
        Assert.Equal(2, (await Store.FindAsync(partnership.Id, TestToken))!.Version);
        Assert.Empty(await Stores.Outbox.ClaimAllAsync());
    }

    [Fact]
    public async Task A_meeting_is_kept_with_its_messages_and_each_of_them_finds_it()
    {
        var partnership = await AddAsync(SomePairing.Partnership());
        await Stores.Outbox.ClaimAllAsync();
        var meets = SomePairing.Meets(partnership);

        await Store.SaveAsync(meets, meets.OfMeeting(), [], mark: null, TestToken);

        Assert.Equivalent(meets, await Store.FindAsync(partnership.Id, TestToken), strict: true);
        Assert.Equal(3, meets.Meeting!.Messages.Length);
        foreach (var message in meets.Meeting.Messages)
        {
            Assert.Equal(partnership.Id, (await Store.FindBySubjectAsync(Some.Guild, message.Id, TestToken))!.Id);
            Assert.Null(await Store.FindBySubjectAsync(Some.OtherGuild, message.Id, TestToken));
            Assert.Equal(message.Due, (await Stores.Outbox.FindAsync(Partnership.MeetingKind, message.Id, TestToken))!.Due);
        }
    }

    [Fact]
    public async Task Messages_of_a_meeting_that_no_longer_stands_are_withdrawn()
    {
        var meets = SomePairing.Meets(await AddAsync(SomePairing.Partnership()));
        await Store.SaveAsync(meets, meets.OfMeeting(), [], mark: null, TestToken);
        var moved = SomePairing.Meets(meets);

        await Store.SaveAsync(moved, moved.OfMeeting(), [], mark: null, TestToken);

        foreach (var message in meets.Meeting!.Messages)
        {
            Assert.Null(await Store.FindBySubjectAsync(Some.Guild, message.Id, TestToken));
            Assert.Null(await Stores.Outbox.FindAsync(Partnership.MeetingKind, message.Id, TestToken));
        }
    }

    [Fact]
    public async Task Those_that_need_a_look_come_when_they_need_it_and_no_more_once_they_are_over()
    {
        var partnership = await AddAsync(SomePairing.Partnership());
        var due = partnership.NextLook!.Value;

        Assert.Empty(await Store.ListDueAsync(Some.Guild, due - Duration.FromMilliseconds(1), 10, TestToken));
        Assert.Single(await Store.ListDueAsync(Some.Guild, due, 10, TestToken));
        Assert.Empty(await Store.ListDueAsync(Some.OtherGuild, due, 10, TestToken));

        await Store.SaveAsync(partnership with { ClosedAt = Some.Now, Version = 2 }, [], [], mark: null, TestToken);
        Assert.Empty(await Store.ListDueAsync(Some.Guild, due + Duration.FromDays(100), 10, TestToken));
    }

    [Fact]
    public async Task Members_are_partners_from_the_message_that_says_so_until_it_is_over()
    {
        var partnership = await AddAsync(SomePairing.Partnership());
        Assert.False(await Store.ArePartnersAsync(Some.Guild, Some.Amina, Some.Brian, TestToken));
        foreach (var claim in await Stores.Outbox.ClaimAllAsync())
            await Stores.Outbox.CompleteAsync(claim, new MessagePlace(Some.Channel, new MessageId(1)), Some.Now, TestToken);

        Assert.True(await Store.ArePartnersAsync(Some.Guild, Some.Amina, Some.Brian, TestToken));
        Assert.True(await Store.ArePartnersAsync(Some.Guild, Some.Brian, Some.Amina, TestToken));
        Assert.False(await Store.ArePartnersAsync(Some.Guild, Some.Amina, SomePairing.Chen, TestToken));

        await Store.SaveAsync(partnership with { EndsAt = Some.Now, Version = 2 }, [], [], mark: null, TestToken);
        Assert.False(await Store.ArePartnersAsync(Some.Guild, Some.Amina, Some.Brian, TestToken));
    }

    [Fact]
    public async Task Thanks_and_a_meeting_that_was_called_off_are_kept()
    {
        var meets = SomePairing.Meets(await AddAsync(SomePairing.Partnership()));
        await Store.SaveAsync(meets, [], [], mark: null, TestToken);
        var off = meets.CalledOff(meets.Meeting!, Some.Now, Some.Now).WithSeat(meets.Seats[0] with { Thanks = new Thanks("For joins", Some.Now) }) with { Version = 3 };

        await Store.SaveAsync(off, off.OfMeeting(), [], mark: null, TestToken);

        Assert.Equivalent(off, await Store.FindAsync(off.Id, TestToken), strict: true);
        Assert.Null(off.Agreed);
    }

    [Fact]
    public async Task Where_no_thread_can_be_each_member_gets_a_direct_message()
    {
        var partnership = await AddAsync(SomePairing.Partnership() with { Beside = null, OpenedAt = Some.Now });

        var claims = await Stores.Outbox.ClaimAllAsync();

        Assert.Equal(
            partnership.Seats.Select(seat => (seat.Id, (Address)new Address.DirectMessage(seat.Member))).OrderBy(pair => pair.Id),
            claims.Select(claim => (claim.Entry.Subject, claim.Entry.Address)).OrderBy(pair => pair.Subject));
    }

    private async Task<Partnership> AddAsync(Partnership partnership, int number = 1)
    {
        var draft = SomePairing.Draft(number, [partnership]) with { Notices = [] };
        Assert.Equal(AddRoundResult.Added, await Stores.Rounds.TryAddAsync(draft, TestToken));
        return partnership;
    }
}
