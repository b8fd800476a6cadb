using Moq;
using NexusBot.Core.Delivery;

namespace NexusBot.Tests.Delivery;

/// <summary>Tells the messenger what to answer, and writes down what it was asked.</summary>
internal static class MessengerScript
{
    /// <summary>Answers sends with these results in turn, the last of them for ever.</summary>
    public static void Answers(this Mock<IMessenger> messenger, List<OutboxClaim> sent, params SendResult[] results)
    {
        var queue = new Queue<SendResult>(results);
        messenger
            .Setup(m => m.SendAsync(It.IsAny<OutboxClaim>(), It.IsAny<CancellationToken>()))
            .Callback((OutboxClaim claim, CancellationToken _) => sent.Add(claim))
            .ReturnsAsync(() => queue.Count > 1 ? queue.Dequeue() : queue.Peek());
    }

    public static void Fails(this Mock<IMessenger> messenger) => messenger
        .Setup(m => m.SendAsync(It.IsAny<OutboxClaim>(), It.IsAny<CancellationToken>()))
        .ThrowsAsync(new HttpRequestException());

    public static void Finds(this Mock<IMessenger> messenger, List<OutboxClaim> lookedFor, EarlierSend earlier) => messenger
        .Setup(m => m.FindEarlierAsync(It.IsAny<OutboxClaim>(), It.IsAny<CancellationToken>()))
        .Callback((OutboxClaim claim, CancellationToken _) => lookedFor.Add(claim))
        .ReturnsAsync(earlier);
}
