using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NodaTime;

namespace NexusBot.Tests.Pairing;

/// <summary>Direct messages brought them together. What they are asked there is told with what else nobody asked for.</summary>
public sealed class AskingWithoutAThreadTests
{
    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_day_and_before_the_end_each_is_asked_in_a_bundle_of_theirs()
    {
        using var hub = await OpenedAsync();

        hub.Advance(Duration.FromDays(1));
        await hub.LookAsync();
        var nudged = await hub.DeliverAsync();
        hub.Advance(Duration.FromDays(5));
        await hub.LookAsync();
        var asked = await hub.DeliverAsync();

        Assert.All(nudged.Concat(asked), entry => Assert.Equal(NoticeBundle.OutboxKind, entry.Kind));
        Assert.Equal((2, 2), (nudged.Count, asked.Count));
        Assert.Equal([NoticeKind.PartnerUnheard, NoticeKind.RoundEnds], await KindsAsync(hub, 101));
    }

    [Fact]
    public async Task They_count_among_the_two_of_a_day()
    {
        using var hub = await OpenedAsync();
        hub.Advance(Duration.FromDays(6) - Duration.FromHours(1));
        await hub.LookAsync();
        foreach (var _ in (int[])[1, 2])
        {
            await hub.Pairing<IEnrolmentStore>().TellAsync(
                hub.Now + Duration.FromHours(_),
                [await hub.Notices.AboutSelfAsync(hub.Amina.Guild, new MemberId(101), NoticeKind.RoundComes, "1", TestToken)],
                TestToken);
            await hub.DeliverAsync();
        }

        hub.Advance(Duration.FromHours(1));
        await hub.LookAsync();

        Assert.Equal([new Address.DirectMessage(new MemberId(102))], (await hub.DeliverAsync()).Select(entry => entry.Address));
    }

    [Fact]
    public async Task Who_agreed_on_an_hour_or_answered_already_is_not_asked()
    {
        using var hub = await OpenedAsync();
        var partnership = await hub.LatestOfAsync(101);
        await hub.Pairing<PartnerMeetings>().MeetAsync(new(new MemberId(101), hub.Amina.Interaction), partnership.Id, partnership.Slots[2], TestToken);

        hub.Advance(Duration.FromDays(1));
        await hub.LookAsync();
        await hub.Pairing<PartnershipAnswers>().TellAsync(new(new MemberId(101), hub.Amina.Interaction), partnership.Id, hasMet: true, TestToken);
        hub.Advance(Duration.FromDays(5));
        await hub.LookAsync();

        Assert.Empty(await KindsAsync(hub, 101));
        Assert.Equal([NoticeKind.RoundEnds], await KindsAsync(hub, 102));
    }

    private static async Task<IEnumerable<NoticeKind>> KindsAsync(Hub hub, ulong member) =>
        (await hub.NoticeStore.ListNamingAsync(hub.Amina.Guild, new MemberId(member), TestToken)).SelectMany(bundle => bundle.Notices).Select(notice => notice.Kind);

    private static async Task<Hub> OpenedAsync()
    {
        var hub = new Hub();
        await hub.SetUpAsync();
        await hub.ScheduleAsync();
        await hub.JoinAsync(101, 102);
        await hub.MakeNextAsync();
        await hub.DeliverAsync();
        return hub;
    }
}
