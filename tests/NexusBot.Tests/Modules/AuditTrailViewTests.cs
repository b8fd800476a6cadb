using Moq;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Core.Reminders;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Moderation;
using NodaTime;

namespace NexusBot.Tests.Modules;

public sealed class AuditTrailViewTests
{
    private static readonly Instant s_now = Instant.FromUtc(2026, 11, 23, 14, 0);
    private static readonly MessagePlace s_widest = new(new ChannelId(ulong.MaxValue), new MessageId(ulong.MaxValue));
    private readonly Mock<IOutboxStore> _outbox = new();

    public static TheoryData<AuditKind> Kinds => [.. Enum.GetValues<AuditKind>()];

    [Theory]
    [InlineData(Learning.CardKind, AuditKind.EditLearning, "learning")]
    [InlineData(Session.CardKind, AuditKind.MoveSession, "session")]
    [InlineData(SessionPoll.CardKind, AuditKind.ClosePoll, "poll")]
    public async Task A_change_leads_to_the_card_of_what_was_changed_where_one_stands(string card, AuditKind kind, string what)
    {
        var (shown, gone) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        HasCard(card, shown);

        var lines = await LinesAsync(Entry(kind, shown.ToString("N")), Entry(kind, gone.ToString("N")));

        Assert.EndsWith($"else's {what}. [Go there](https://discord.com/channels/{ulong.MaxValue}/{ulong.MaxValue}/{ulong.MaxValue})", lines[0], StringComparison.Ordinal);
        Assert.EndsWith($"else's {what}.", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_longest_page_fits_a_message(AuditKind kind)
    {
        var thing = Guid.CreateVersion7();
        HasCard(Learning.CardKind, thing);
        var longest = OffsetsText.Describe(new ReminderOffsets(Enumerable.Range(55, ReminderOffsets.Most).Select(minute => Duration.FromMinutes((167 * 60) + minute))));
        foreach (var value in (string[])[longest, $"{thing:N}", $"{ulong.MaxValue}"])
        {
            var lines = await LinesAsync([.. Enumerable.Repeat(Entry(kind, value) with { Before = value }, AuditPage.Size)]);

            Assert.Equal(AuditPage.Size, lines.Length);
        }
    }

    private void HasCard(string card, Guid thing) =>
        _outbox.Setup(store => store.FindAsync(card, thing, TestContext.Current.CancellationToken)).ReturnsAsync(new OutboxEntry
        {
            Id = OutboxId.New(s_now),
            Guild = new GuildId(ulong.MaxValue),
            Kind = card,
            Subject = thing,
            Address = new Address.GuildChannel(s_widest.Channel),
            Due = null,
            Sent = s_widest,
        });

    private async Task<string[]> LinesAsync(params AuditEntry[] entries)
    {
        var page = new AuditPage(Actor: null, entries, Number: 1, Total: 1_000_000);
        var response = await new AuditTrailView(_outbox.Object).ShowAsync(page, TestContext.Current.CancellationToken);
        return [.. response.Embed!.Description!.Split('\n').Select(line => line[..line.LastIndexOf(" <t:", StringComparison.Ordinal)])];
    }

    private static AuditEntry Entry(AuditKind kind, string after) => new(new GuildId(ulong.MaxValue), new MemberId(ulong.MaxValue), s_now, kind, null, after);
}
