using NexusBot.Core.Tags;
using NexusBot.Modules;
using NexusBot.Modules.Learnings;

namespace NexusBot.Tests.Modules;

public sealed class LearningIdsTests
{
    [Theory]
    [InlineData]
    [InlineData("django")]
    [InlineData("django", "ci-cd", "c#")]
    public void Tags_ride_along_in_the_forms_id(params string[] tags)
    {
        var parts = LearningIds.Share(FormKind.BestPractice, tags, pictures: null).Split(':');
        var withPictures = LearningIds.Share(FormKind.BestPractice, tags, "0a1b2c3d4e5f").Split(':');

        Assert.Equal(tags, LearningIds.SplitTags(parts[3]));
        Assert.Null(LearningIds.PicturesIn(parts[3]));
        Assert.Equal(tags, LearningIds.SplitTags(withPictures[3]));
        Assert.Equal("0a1b2c3d4e5f", LearningIds.PicturesIn(withPictures[3]));
    }

    [Fact]
    public void Whatever_has_room_makes_an_id_that_Discord_takes()
    {
        var tag = new string('x', Tag.MaxLength);
        foreach (var pictures in (string?[])[null, new string('a', Drafts.IdLength)])
        {
            var fitting = Enumerable.Range(0, 6)
                .Select(count => Enumerable.Repeat(tag, count).ToArray())
                .Where(tags => LearningIds.HasRoomFor(tags, pictures))
                .ToList();

            Assert.Equal(3, fitting.Count);
            Assert.All(fitting, tags => Assert.InRange(LearningIds.Share(FormKind.Takeaway, tags, pictures).Length, 1, 100));
        }
    }

    [Fact]
    public void Five_usual_tags_have_room() =>
        Assert.True(LearningIds.HasRoomFor(["django-rest-framework", "message-queues", "github-actions", "kubernetes", "postgresql"], pictures: null));
}
