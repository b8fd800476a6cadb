using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NodaTime;

namespace NexusBot.Storage.Tests.Contracts;

/// <summary>What becomes of partnerships when somebody is out of them.</summary>
public abstract class PartingContract(IStoreProvider provider) : StoreContract(provider)
{
    private IPartnershipStore Store => Stores.Partnerships;

    [Fact]
    public async Task Who_is_out_of_a_trio_is_found_no_more()
    {
        var trio = await AddAsync(SomePairing.Partnership(1, null, Some.Amina, Some.Brian, SomePairing.Chen));

        await Store.SaveAsync(trio with { Seats = trio.Seats.RemoveAt(2), Version = 2 }, [], [], mark: null, TestToken);

        Assert.Empty(await Store.ListOfAsync(Some.Guild, SomePairing.Chen, 5, TestToken));
        Assert.Single(await Store.ListOfAsync(Some.Guild, Some.Brian, 5, TestToken));
    }

    [Fact]
    public async Task Erasing_a_member_takes_it_with_its_messages()
    {
        var partnership = await AddAsync(SomePairing.Partnership());

        await Store.EraseMemberAsync(Some.Guild, Some.Brian, TestToken);

        Assert.Null(await Store.FindAsync(partnership.Id, TestToken));
        Assert.Empty(await Store.ListOfAsync(Some.Guild, Some.Amina, 5, TestToken));
        Assert.Null(await Stores.Outbox.FindAsync(Partnership.OpeningKind, partnership.Id.Value, TestToken));
    }

    [Fact]
    public async Task Erasing_a_member_takes_the_meeting_along()
    {
        var meets = SomePairing.Meets(await AddAsync(SomePairing.Partnership()));
        await Store.SaveAsync(meets, meets.OfMeeting(), [], mark: null, TestToken);

        await Store.EraseMemberAsync(Some.Guild, Some.Brian, TestToken);

        foreach (var message in meets.Meeting!.Messages)
        {
            Assert.Null(await Store.FindBySubjectAsync(Some.Guild, message.Id, TestToken));
            Assert.Null(await Stores.Outbox.FindAsync(Partnership.MeetingKind, message.Id, TestToken));
        }
    }

    [Fact]
    public async Task Until_its_thread_is_put_away_the_other_keeps_what_names_nobody_who_is_erased()
    {
        var opened = SomePairing.Meets(await AddAsync(SomePairing.Partnership()));
        await Store.SaveAsync(opened, opened.OfMeeting(), [], mark: null, TestToken);

        await Store.EraseMemberAsync(Some.Guild, Some.Brian, TestToken);
        var left = (await Store.FindAsync(opened.Id, TestToken))!;
        await Store.SaveAsync(left with { ClosedAt = Some.Now, Version = left.Version + 1 }, [], [], mark: null, TestToken);

        Assert.Equal([Some.Amina], left.Members);
        Assert.Empty(left.Whys);
        Assert.Equal(left.EndsAt, left.NextLook);
        Assert.Empty(await Store.ListOfAsync(Some.Guild, Some.Brian, 5, TestToken));
        Assert.Null(await Store.FindAsync(opened.Id, TestToken));
        Assert.Empty(await Store.ListOfAsync(Some.Guild, Some.Amina, 5, TestToken));
    }

    [Fact]
    public async Task Parting_is_one_step_or_none()
    {
        var partnership = await AddAsync(SomePairing.Partnership());
        await Stores.Enrolments.SaveAsync(SomePairing.Enrolment(), Some.Mark(), TestToken);
        await Stores.Enrolments.SaveAsync(SomePairing.Enrolment(Some.Brian), Some.Mark(Some.Brian), TestToken);
        var notice = new DueNotice(new Notice(Some.Guild, Some.Amina, NoticeKind.PartnerLeft, "", Some.Amina, Some.Now), DateTimeZone.Utc);
        var parting = new Parting(Some.Guild, Some.Now, [partnership.EndedAt(Some.Now) with { Version = 2 }], [notice]) { Gone = Some.Brian, AloneWait = true };

        var stale = await Store.TryPartAsync(parting with { Changed = [partnership with { Version = 3 }] }, TestToken);
        var untouched = await Stores.Enrolments.FindAsync(Some.Guild, Some.Brian, TestToken);
        var done = await Store.TryPartAsync(parting, TestToken);

        Assert.Equal((false, true), (stale, done));
        Assert.NotNull(untouched);
        Assert.Null(await Stores.Enrolments.FindAsync(Some.Guild, Some.Brian, TestToken));
        Assert.Equal((4, null), await Stores.Enrolments.FindAsync(Some.Guild, Some.Amina, TestToken) is { } first ? (first.WaitingRounds, first.LastPaired) : default);
        Assert.NotNull(await Stores.Waiting.FindAsync(Some.Guild, Some.Amina, TestToken));
        Assert.Null(await Stores.Outbox.FindAsync(Partnership.OpeningKind, partnership.Id.Value, TestToken));
        Assert.Single(await Stores.Notices.ListNamingAsync(Some.Guild, Some.Amina, TestToken));
    }

    [Fact]
    public async Task Erasing_a_guild_takes_what_leads_from_messages_to_meetings()
    {
        var partnership = SomePairing.Partnership();
        var meets = SomePairing.Meets(await AddAsync(partnership));
        await Store.SaveAsync(meets, meets.OfMeeting(), [], mark: null, TestToken);

        await Store.EraseGuildAsync(Some.Guild, TestToken);
        await Stores.Rounds.EraseGuildAsync(Some.Guild, TestToken);
        await Stores.Outbox.EraseGuildAsync(Some.Guild, TestToken);
        await AddAsync(partnership);

        Assert.Equal(partnership.Id, (await Store.FindBySubjectAsync(Some.Guild, partnership.Id.Value, TestToken))!.Id);
        foreach (var message in meets.Meeting!.Messages)
            Assert.Null(await Store.FindBySubjectAsync(Some.Guild, message.Id, TestToken));
    }

    private async Task<Partnership> AddAsync(Partnership partnership, int number = 1)
    {
        var draft = SomePairing.Draft(number, [partnership]) with { Notices = [] };
        Assert.Equal(AddRoundResult.Added, await Stores.Rounds.TryAddAsync(draft, TestToken));
        return partnership;
    }
}
