using Moq;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;

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
    public async Task Pictures_are_added_behind_the_others_and_taken_out()
    {
        var learning = await ShareAsync(Attach("a.png", salt: 1), Attach("b.png", salt: 2));
        var (first, second) = (learning.Content.Pictures[0], learning.Content.Pictures[1]);

        var added = await AddAsync(learning, Attach("c.png", salt: 3));
        var without = await RemoveAsync(_hub.Amina, learning, first);

        Assert.Equal(["a.png", "b.png", "c.png"], added.Value!.Content.Pictures.Select(picture => picture.Name));
        Assert.Equal([second, added.Value.Content.Pictures[2]], without.Value!.Content.Pictures);
        Assert.Equal((3, _hub.Now), (without.Value.Version, without.Value.EditedAt!.Value));
        Assert.Equal(without.Value.Content.Pictures, await StoredAsync(learning));
    }

    [Fact]
    public async Task Of_two_who_take_the_same_picture_out_the_second_is_told()
    {
        var learning = await ShareAsync(Attach("a.png", salt: 1));
        await RemoveAsync(_hub.Amina, learning, learning.Content.Pictures[0]);

        Assert.Equal(PictureRefusals.RemovedMeanwhile, (await RemoveAsync(_hub.Amina, learning, learning.Content.Pictures[0])).Refusal);
    }

    [Fact]
    public async Task Of_two_added_at_once_none_takes_the_others_place_and_the_last_place_is_given_once()
    {
        var learning = await ShareAsync(Attach("1.png", salt: 1), Attach("2.png", salt: 2));

        await Task.WhenAll(AddAsync(learning, Attach("3.png", salt: 3)), EditTextAsync(learning));
        var outcomes = await Task.WhenAll(AddAsync(learning, Attach("4.png", salt: 4)), AddAsync(learning, Attach("5.png", salt: 5)));

        Assert.Equal(4, (await StoredAsync(learning)).Count);
        Assert.Equal([PictureRefusals.TooMany], outcomes.Select(outcome => outcome.Refusal).OfType<Core.Refusal>());
    }

    [Fact]
    public async Task A_fifth_picture_is_refused_and_not_even_fetched()
    {
        var learning = await ShareAsync([.. Enumerable.Range(1, 4).Select(i => Attach($"{i}.png", (byte)i))]);
        var fifth = Attach("5.png", salt: 5);

        Assert.Equal(PictureRefusals.TooMany, (await AddAsync(learning, fifth)).Refusal);

        _hub.Files.Verify(files => files.FetchAsync(fifth, Picture.MaxBytes, TestToken), Moq.Times.Never);
    }

    [Fact]
    public async Task The_same_picture_stands_there_once()
    {
        var learning = await ShareAsync(Attach("a.png", salt: 1));

        Assert.Equal(PictureRefusals.AlreadyThere("b.png"), (await AddAsync(learning, Attach("b.png", salt: 1))).Refusal);
        Assert.Equal(learning.Content.Pictures, await StoredAsync(learning));
    }

    [Fact]
    public async Task Pictures_that_together_are_too_large_for_a_message_are_refused()
    {
        var learning = await ShareAsync([.. Enumerable.Range(1, 3).Select(i => Attach($"{i}.png", [.. SomePicture.Png(salt: (byte)i), .. new byte[Picture.MaxBytes - 29]]))]);

        Assert.Equal(PictureRefusals.TooLargeTogether, (await AddAsync(learning, Attach("4.png", salt: 4))).Refusal);
    }

    [Fact]
    public async Task Only_who_may_edit_changes_pictures_and_a_mentors_change_is_written_down()
    {
        await _hub.SetUpAsync();
        var learning = await ShareAsync(Attach("a.png", salt: 1));
        var picture = learning.Content.Pictures[0];

        Assert.NotNull((await RemoveAsync(_hub.Brian, learning, picture)).Refusal);
        Assert.NotNull((await _hub.PictureEditing.AddAsync(_hub.Brian, learning.Id, Attach("b.png", salt: 2), TestToken)).Refusal);
        Assert.Equal(LearningRefusals.NotFound, (await RemoveAsync(_hub.Elsewhere, learning, picture)).Refusal);
        Assert.Null((await RemoveAsync(_hub.Grace, learning, picture)).Refusal);

        Assert.Equal(AuditKind.RemovePicture, (await _hub.Audit.ReadAsync(_hub.Amina.Guild, actor: null, page: 1, TestToken)).Items[0].What);
    }

    private async Task<Learning> ShareAsync(params MemberFile[] attached) =>
        await _hub.ShareAsync(_hub.Amina, Some.ShareLearning() with { Attached = attached });

    private Task<Core.Outcome<Learning>> AddAsync(Learning learning, MemberFile file) =>
        _hub.PictureEditing.AddAsync(_hub.Amina, learning.Id, file, TestToken);

    private Task<Core.Outcome<Learning>> RemoveAsync(Core.Caller caller, Learning learning, Picture picture) =>
        _hub.PictureEditing.RemoveAsync(caller, learning.Id, picture.Id, TestToken);

    private Task<Core.Outcome<Learning>> EditTextAsync(Learning learning) =>
        _hub.Editing.EditAsync(_hub.Amina, new EditLearning(learning.Id, learning.Version, new LearningPart.Text("Other words.")), TestToken);

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
