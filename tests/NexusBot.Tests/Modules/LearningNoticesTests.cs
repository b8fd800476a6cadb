using Moq;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Members;
using NexusBot.Modules.Learnings;
using NodaTime;

namespace NexusBot.Tests.Modules;

public sealed class LearningNoticesTests
{
    private static readonly Instant s_now = Instant.FromUtc(2026, 11, 23, 14, 0);
    private static readonly MessagePlace s_card = new(new ChannelId(500), new MessageId(7));

    [Theory]
    [InlineData(NoticeKind.LearningEdited, true)]
    [InlineData(NoticeKind.SolutionProposed, true)]
    [InlineData(NoticeKind.SolutionAccepted, true)]
    [InlineData(NoticeKind.LearningDeleted, false)]
    [InlineData(NoticeKind.LearningHidden, false)]
    [InlineData(NoticeKind.SavingDeclined, false)]
    public async Task A_notice_leads_to_the_card_unless_that_is_out_of_sight(NoticeKind kind, bool leads)
    {
        var learning = Guid.CreateVersion7(s_now.ToDateTimeOffset());
        var outbox = new Mock<IOutboxStore>();
        outbox.Setup(store => store.FindAsync(Learning.CardKind, learning, TestContext.Current.CancellationToken)).ReturnsAsync(new OutboxEntry
        {
            Id = OutboxId.New(s_now),
            Guild = new GuildId(1),
            Kind = Learning.CardKind,
            Subject = learning,
            Address = new Address.GuildChannel(s_card.Channel),
            Due = null,
            Sent = s_card,
        });
        var notice = new Notice(new GuildId(1), new MemberId(101), kind, "Indexes", new MemberId(102), s_now) { Thing = learning };
        var bundle = new NoticeBundle(Guid.CreateVersion7(), notice.Guild, notice.To, s_now, [notice]);

        var line = await new LearningNotices(outbox.Object).WordAsync(notice, bundle, TestContext.Current.CancellationToken);

        Assert.Equal(leads ? s_card : null, line!.Place);
    }
}
