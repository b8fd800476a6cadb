using Moq;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Members;

namespace NexusBot.Tests.Learnings.Pictures;

public sealed class PicturesOfLearningsTests : IDisposable
{
    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task A_shared_picture_is_there_before_the_learning_that_names_it()
    {
        var learning = await ShareAsync(Attach("schema.png", salt: 1));

        var picture = Assert.Single(learning.Content.Pictures);
        Assert.Equal(SomePicture.Png(salt: 1), await _hub.Pictures.FindAsync(picture, TestToken));
        Assert.Equal([picture], await StoredAsync(learning));
    }

    [Fact]
    public async Task A_bad_picture_keeps_the_learning_out()
    {
        var outcome = await _hub.Learnings.ShareAsync(_hub.Amina, Some.ShareLearning() with { Attached = [Attach("notes.png", [1, 2, 3])] }, TestToken);

        Assert.Equal(PictureRefusals.NotAPicture("notes.png"), outcome.Refusal);
        Assert.Equal(0, (await _hub.Search.ListAsync(_hub.Amina, new LearningFilter(), 1, TestToken)).Value!.Total);
    }

    [Fact]
    public async Task A_text_that_is_refused_fetches_nothing()
    {
        var request = Some.ShareLearning(Some.Form(title: " ")) with { Attached = [Attach("schema.png", salt: 1)] };

        Assert.NotNull((await _hub.Learnings.ShareAsync(_hub.Amina, request, TestToken)).Refusal);

        _hub.Files.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Editing_the_text_leaves_the_pictures_alone()
    {
        var learning = await ShareAsync(Attach("schema.png", salt: 1));

        var edited = await _hub.Editing.EditAsync(_hub.Amina, new EditLearning(learning.Id, 1, new LearningPart.Text("Other words.")), TestToken);

        Assert.Equal(learning.Content.Pictures, edited.Value!.Content.Pictures);
    }

    [Fact]
    public async Task Pictures_are_added_removed_and_put_in_order()
    {
        var learning = await ShareAsync(Attach("a.png", salt: 1), Attach("b.png", salt: 2));
        var (first, second) = (learning.Content.Pictures[0], learning.Content.Pictures[1]);

        var outcome = await ChangeAsync(learning, [second.Id, first.Id], Attach("c.png", salt: 3));
        var without = await ChangeAsync(outcome.Value!, [first.Id]);

        Assert.Equal(["b.png", "a.png", "c.png"], outcome.Value!.Content.Pictures.Select(picture => picture.Name));
        Assert.Equal([first], without.Value!.Content.Pictures);
        Assert.Equal((3, _hub.Now), (without.Value!.Version, without.Value.EditedAt!.Value));
        Assert.Equal([first], await StoredAsync(learning));
    }

    [Fact]
    public async Task A_change_of_what_is_no_longer_there_is_told()
    {
        var learning = await ShareAsync(Attach("a.png", salt: 1));
        await ChangeAsync(learning, []);

        Assert.Equal(LearningRefusals.ChangedMeanwhile, (await ChangeAsync(learning, [learning.Content.Pictures[0].Id])).Refusal);
    }

    [Fact]
    public async Task A_fifth_picture_is_refused()
    {
        var learning = await ShareAsync([.. Enumerable.Range(1, 4).Select(i => Attach($"{i}.png", (byte)i))]);

        var outcome = await ChangeAsync(learning, [.. learning.Content.Pictures.Select(picture => picture.Id)], Attach("5.png", salt: 5));

        Assert.Equal(PictureRefusals.TooMany, outcome.Refusal);
    }

    [Fact]
    public async Task Only_who_may_edit_changes_pictures_and_a_moderators_change_is_written_down()
    {
        await _hub.SetUpAsync();
        var learning = await ShareAsync(Attach("a.png", salt: 1));
        var change = new ChangePictures(learning.Id, 1, [], []);

        Assert.NotNull((await _hub.PictureEditing.ChangeAsync(_hub.Brian, change, TestToken)).Refusal);
        Assert.Equal(LearningRefusals.NotFound, (await _hub.PictureEditing.ChangeAsync(_hub.Elsewhere, change, TestToken)).Refusal);
        Assert.Null((await _hub.PictureEditing.ChangeAsync(_hub.Wanjiru, change, TestToken)).Refusal);

        Assert.Equal("learning.pictures", (await _hub.Audit.ListAsync(_hub.Amina.Guild, max: 1, TestToken))[0].What);
    }

    private async Task<Learning> ShareAsync(params MemberFile[] attached) =>
        await _hub.ShareAsync(_hub.Amina, Some.ShareLearning() with { Attached = attached });

    private Task<Core.Outcome<Learning>> ChangeAsync(Learning learning, IReadOnlyList<PictureId> kept, params MemberFile[] added) =>
        _hub.PictureEditing.ChangeAsync(_hub.Amina, new ChangePictures(learning.Id, learning.Version, kept, added), TestToken);

    private async Task<IReadOnlyList<Picture>> StoredAsync(Learning learning) =>
        (await _hub.Learnings.GetAsync(_hub.Brian, learning.Id, TestToken)).Value!.Content.Pictures;

    private MemberFile Attach(string name, byte salt) => Attach(name, SomePicture.Png(salt: salt));

    private MemberFile Attach(string name, byte[] bytes)
    {
        var file = SomePicture.File(name);
        _hub.Files.Setup(files => files.FetchAsync(file, Picture.MaxBytes, TestToken)).ReturnsAsync(bytes);
        return file;
    }
}
