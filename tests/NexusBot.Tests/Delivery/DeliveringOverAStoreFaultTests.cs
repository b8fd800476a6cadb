using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NodaTime;

namespace NexusBot.Tests.Delivery;

public sealed class DeliveringOverAStoreFaultTests : IDisposable
{
    private static readonly OutboxClaim s_claim = new(
        new OutboxEntry
        {
            Id = new OutboxId(Guid.CreateVersion7()),
            Guild = new GuildId(1),
            Kind = "reminder",
            Subject = Guid.CreateVersion7(),
            Address = new Address.DirectMessage(new MemberId(2)),
            Due = Instant.FromUnixTimeSeconds(0),
        },
        Number: 1,
        UnknownSince: null);

    private readonly Mock<IOutboxStore> _store = new();
    private readonly Mock<IMessenger> _messenger = new();
    private readonly OutboxDelivery _delivery;

    public DeliveringOverAStoreFaultTests()
    {
        _delivery = new(_store.Object, _messenger.Object, TimeProvider.System, NullLogger<OutboxDelivery>.Instance);
        _messenger
            .Setup(messenger => messenger.SendAsync(It.IsAny<OutboxClaim>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new SendResult.Sent(new MessagePlace(new ChannelId(3), new MessageId(4))));
    }

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_that_fails_once_does_not_end_delivery_for_good()
    {
        Claims(s_claim);
        _store
            .Setup(store => store.CompleteAsync(s_claim, It.IsAny<MessagePlace>(), It.IsAny<Instant>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new IOException("The store has failed."));
        _store
            .Setup(store => store.ReleaseAsync(It.IsAny<IReadOnlyCollection<OutboxClaim>>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new IOException("The store has failed."));
        await Assert.ThrowsAsync<IOException>(() => _delivery.DeliverDueAsync(TestToken));

        Claims();
        await _delivery.DeliverDueAsync(TestToken).WaitAsync(TimeSpan.FromMinutes(1), TestToken);

        Assert.False(_delivery.IsRunning);
    }

    public void Dispose() => _delivery.Dispose();

    private void Claims(params OutboxClaim[] claims) => _store
        .SetupSequence(store => store.ClaimDueAsync(
            It.IsAny<Instant>(), It.IsAny<Duration>(), It.IsAny<ClaimRoom>(), It.IsAny<CancellationToken>()))
        .ReturnsAsync(claims)
        .ReturnsAsync([])
        .ReturnsAsync([]);
}
