using NexusBot.Core;
using NexusBot.Core.Pairing;

namespace NexusBot.Tests.Pairing;

public sealed class NeverMeetingAgainTests
{
    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Thanks_do_not_reach_who_never_wants_to_meet_their_author_who_does_not_learn_it()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        await hub.MakeNextAsync();
        await hub.DeliverAsync();
        var partnership = await hub.LatestOfAsync(101);
        await hub.Pairing<BlockService>().NeverAsync(hub.Member(102), new MemberId(101), isBot: false, TestToken);

        var thanked = await hub.Pairing<PartnerThanks>().ThankAsync(
            new(new MemberId(101), new InteractionId(1)), partnership.Id, "For your patience", TestToken);

        Assert.Null(thanked.Refusal);
        Assert.Empty(await hub.DeliverAsync());
    }
}
