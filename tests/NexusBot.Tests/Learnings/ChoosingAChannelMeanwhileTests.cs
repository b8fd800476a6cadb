using Moq;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Tests.Learnings.Pictures;

namespace NexusBot.Tests.Learnings;

/// <summary>Where a card goes is decided at the moment at which its learning is saved.</summary>
public sealed class ChoosingAChannelMeanwhileTests : IDisposable
{
    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task A_channel_that_is_chosen_while_pictures_are_fetched_gets_the_card_and_the_author_is_told()
    {
        _hub.Files.Setup(files => files.FetchAsync(It.IsAny<MemberFile>(), Picture.MaxBytes, TestToken)).Returns(async () =>
        {
            await _hub.Settings.SetChannelAsync(_hub.Wanjiru, ChannelPurpose.Learnings, Some.Chosen(Hub.LearningsChannel), TestToken);
            return SomePicture.Png();
        });

        var shared = await _hub.Learnings.ShareAsync(_hub.Amina, Some.ShareLearning() with { Attached = [SomePicture.File()] }, TestToken);

        Assert.NotNull(await _hub.Outbox.FindAsync(Learning.CardKind, shared.Value!.Learning.Id.Value, TestToken));
        Assert.Equal(Hub.LearningsChannel, shared.Value.Channel);
    }
}
