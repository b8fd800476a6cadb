using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Members;

namespace NexusBot.Tests.Learnings.Pictures;

public sealed class TakingPicturesTests
{
    private readonly Mock<IMemberFiles> _files = new();
    private readonly Mock<IPictureStore> _store = new();
    private readonly PictureService _pictures;

    public TakingPicturesTests() => _pictures = new PictureService(_files.Object, _store.Object, NullLogger<PictureService>.Instance);

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_is_kept_under_the_hash_of_its_bytes_with_a_safe_name()
    {
        var bytes = SomePicture.Png();

        var outcome = await TakeAsync((SomePicture.File("../er: diagram\u202e.png", description: "Tables and keys"), bytes));

        var expected = new Picture(PictureId.Of(bytes), "er- diagram.png", PictureKind.Png, bytes.Length, "Tables and keys");
        Assert.Equal([expected], outcome.Value!);
        _store.Verify(store => store.KeepAsync(expected, bytes, TestToken), Moq.Times.Once);
    }

    [Fact]
    public async Task A_secret_in_what_a_picture_is_called_or_shows_is_left_out()
    {
        const string Token = "ghp_A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8";

        var outcome = await TakeAsync((SomePicture.File(Token + ".png", description: "Set it to " + Token), SomePicture.Png()));

        var picture = Assert.Single(outcome.Value!);
        Assert.Equal(("picture.png", null), (picture.Name, picture.Description));
    }

    [Theory]
    [InlineData("notes.txt", "text/plain")]
    [InlineData("photo.heic", "image/heic")]
    [InlineData("page.svg", "image/svg+xml")]
    [InlineData("archive.png", "application/zip")]
    [InlineData("archive.zip", "image/png")]
    public void What_says_itself_that_it_is_no_picture_is_refused_before_it_is_fetched(string name, string type) =>
        Assert.Equal(PictureRefusals.NotAPicture(name), _pictures.Check([SomePicture.File(name, type: type)]));

    [Fact]
    public async Task A_text_named_png_is_refused() =>
        Assert.Equal(
            PictureRefusals.NotAPicture("schema.png"), (await TakeAsync((SomePicture.File(), [.. "Just some text, and long enough"u8]))).Refusal);

    [Fact]
    public async Task A_jpeg_named_png_is_refused_with_its_right_name() =>
        Assert.Equal(
            PictureRefusals.OtherKind("schema.png", PictureKind.Jpeg),
            (await TakeAsync((SomePicture.File(type: "image/jpeg"), SomePicture.Jpeg(10, 10)))).Refusal);

    [Fact]
    public async Task A_jpeg_that_says_it_is_a_png_is_refused_even_without_an_extension() =>
        Assert.Equal(
            PictureRefusals.OtherKind("image", PictureKind.Jpeg),
            (await TakeAsync((SomePicture.File("image", type: "image/png"), SomePicture.Jpeg(10, 10)))).Refusal);

    [Theory]
    [InlineData(100_000, 100_000)]
    [InlineData(16_385, 1)]
    [InlineData(16_384, 16_384)]
    [InlineData(0, 10)]
    public async Task A_picture_that_becomes_absurdly_large_or_nothing_is_refused(uint width, uint height) =>
        Assert.Equal(
            PictureRefusals.TooManyPixels("schema.png"), (await TakeAsync((SomePicture.File(), SomePicture.Png(width, height)))).Refusal);

    [Fact]
    public async Task A_picture_as_large_as_a_good_camera_makes_them_is_taken() =>
        Assert.Null((await TakeAsync((SomePicture.File(), SomePicture.Png(8_192, 8_192)))).Refusal);

    [Fact]
    public async Task One_bad_picture_among_several_keeps_them_all_out()
    {
        var outcome = await TakeAsync((SomePicture.File("a.png"), SomePicture.Png()), (SomePicture.File("b.png"), [1, 2, 3]));

        Assert.Equal(PictureRefusals.NotAPicture("b.png"), outcome.Refusal);
        _store.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task The_same_picture_twice_is_one() =>
        Assert.Single((await TakeAsync((SomePicture.File("a.png"), SomePicture.Png()), (SomePicture.File("b.png"), SomePicture.Png()))).Value!);

    [Fact]
    public void More_than_four_are_refused() =>
        Assert.Equal(PictureRefusals.TooMany, _pictures.Check([.. Enumerable.Repeat(SomePicture.File(), LearningContent.MaxPictures + 1)]));

    [Fact]
    public void More_than_one_message_carries_is_refused() =>
        Assert.Equal(
            PictureRefusals.TooLargeTogether,
            _pictures.Check([.. Enumerable.Range(0, 4).Select(i => SomePicture.File($"{i}.png", bytes: Picture.MaxBytes))]));

    [Fact]
    public async Task What_cannot_be_fetched_is_refused_as_the_fetcher_says()
    {
        var file = SomePicture.File();
        _files.Setup(files => files.FetchAsync(file, Picture.MaxBytes, TestToken)).ReturnsAsync(MemberFileRefusals.Gone(file.Name));

        Assert.Equal(MemberFileRefusals.Gone(file.Name), (await _pictures.TakeAsync([file], TestToken)).Refusal);
    }

    private Task<Outcome<IReadOnlyList<Picture>>> TakeAsync(params (MemberFile File, byte[] Bytes)[] attached)
    {
        foreach (var (file, bytes) in attached)
            _files.Setup(files => files.FetchAsync(file, Picture.MaxBytes, TestToken)).ReturnsAsync(bytes);

        return _pictures.TakeAsync([.. attached.Select(each => each.File)], TestToken);
    }
}
