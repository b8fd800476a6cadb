namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class ChoosingTagsTests
{
    private const string Tags = "Tags, with commas between them";

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

    [Fact]
    public async Task Refused_tags_are_put_right_without_typing_them_again()
    {
        await using var hub = await TestHub.StartAsync();
        const string tooMany = "django, rest, sql, redis, docker, jwt";
        var refused = await hub.Amina.BeginsToShareAsync(kind: "Challenge", tags: tooMany);

        var form = await refused.ClicksAsync("Edit again");
        var stillRefused = await form.SubmitsAsync();
        var accepted = await (await stillRefused.ClicksAsync("Edit again")).SubmitsAsync((Tags, "django, ci/cd"));
        var learning = await accepted.ClicksAsync("Write it down");
        var saved = await learning.SubmitsAsync((Sharing.Title, "Tagged"), (Sharing.Problem, "It holds."));
        var card = await hub.Kwame.SeesCardAsync("Tagged");

        Assert.Equal(tooMany, form.Input(Tags));
        Assert.Contains("at most 5 tags", stillRefused.Text, StringComparison.Ordinal);
        stillRefused.AssertInPlaceOf(refused, "Edit again");
        accepted.AssertInPlaceOf(refused, "Write it down");
        Assert.Equal("Tags: Django, CI/CD.", accepted.Text);
        saved.AssertInPlaceOf(refused);
        Assert.Contains(learning.Modal!.Inputs, input => input.Label == Sharing.Solution);
        Assert.True(card.Shows("CI/CD"));
    }

    [Fact]
    public async Task Refused_tags_may_be_left_out()
    {
        await using var hub = await TestHub.StartAsync();
        var refused = await hub.Amina.BeginsToShareAsync(tags: "<script>");

        var accepted = await (await refused.ClicksAsync("Edit again")).SubmitsAsync((Tags, ""));
        var learning = await accepted.ClicksAsync("Write it down");

        Assert.Contains("No tags", accepted.Text, StringComparison.Ordinal);
        Assert.NotNull(learning.Modal);
    }

    [Fact]
    public async Task A_forged_button_with_wrong_tags_is_refused()
    {
        await using var hub = await TestHub.StartAsync();
        var refused = await hub.Amina.BeginsToShareAsync(tags: "<script>");

        var answer = await refused.ForgesClickAsync("learning:write:0:!!!");

        Assert.Contains("cannot be a tag", answer.Text, StringComparison.Ordinal);
    }
}
