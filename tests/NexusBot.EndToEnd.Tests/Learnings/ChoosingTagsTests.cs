namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class ChoosingTagsTests
{
    [Theory]
    [InlineData("django, rest, sql, redis, docker, jwt", "at most 5 tags")]
    [InlineData(
        "one-very-long-tag-about-queues-1, one-very-long-tag-about-queues-2, one-very-long-tag-about-queues-3",
        "Together these tags are too long")]
    [InlineData("<script>", "cannot be a tag")]
    public async Task Tags_that_do_not_fit_are_refused_before_anything_is_typed_into_a_form(string tags, string reason)
    {
        await using var hub = await TestHub.StartAsync();

        var answer = await hub.Amina.BeginsToShareAsync(tags: tags);

        Assert.Null(answer.Modal);
        Assert.True(answer.IsPrivate);
        Assert.Contains(reason, answer.Text, StringComparison.Ordinal);
    }
}
