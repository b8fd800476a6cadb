using NexusBot.Core.Learnings.Pictures;

namespace NexusBot.Tests.Learnings.Pictures;

public sealed class ReadingHeadsTests
{
    [Fact]
    public void A_png_says_its_size_up_to_four_billion() =>
        Assert.Equal(new PictureHead(PictureKind.Png, 4_000_000_000, 480), PictureHead.Read(SomePicture.Png(4_000_000_000, 480)));

    [Fact]
    public void A_gif_says_its_size() => Assert.Equal(new PictureHead(PictureKind.Gif, 65_535, 258), PictureHead.Read(SomePicture.Gif(65_535, 258)));

    [Fact]
    public void A_jpeg_says_its_size_behind_other_segments() =>
        Assert.Equal(new PictureHead(PictureKind.Jpeg, 4_032, 3_024), PictureHead.Read(SomePicture.Jpeg(4_032, 3_024)));

    [Fact]
    public void A_webp_says_its_size_in_each_of_its_three_forms()
    {
        var lossy = SomePicture.WebP("VP8 ", 0, 0, 0, 0x9D, 0x01, 0x2A, 0x80, 0x42, 0xE0, 0x81);
        var lossless = SomePicture.WebP("VP8L", 0x2F, 0x7F, 0xC2, 0x77, 0);
        var extended = SomePicture.WebP("VP8X", 0, 0, 0, 0, 0x7F, 0x02, 0x01, 0xDF, 0x01, 0x00);

        Assert.Equal(new PictureHead(PictureKind.WebP, 640, 480), PictureHead.Read(lossy));
        Assert.Equal(new PictureHead(PictureKind.WebP, 640, 480), PictureHead.Read(lossless));
        Assert.Equal(new PictureHead(PictureKind.WebP, 640 + 65_536, 480), PictureHead.Read(extended));
    }

    [Fact]
    public void A_head_that_ends_anywhere_is_no_picture_and_no_fault()
    {
        byte[][] whole = [SomePicture.Png(), SomePicture.Gif(10, 10), SomePicture.Jpeg(10, 10), SomePicture.WebP("VP8L", 0x2F, 1, 1, 1, 1)];
        var sizes = new[] { 24, 10, 25, 30 };

        for (var kind = 0; kind < whole.Length; kind++)
        {
            Assert.NotNull(PictureHead.Read(whole[kind].AsSpan(0, sizes[kind])));
            for (var length = 0; length < sizes[kind]; length++)
                Assert.Null(PictureHead.Read(whole[kind].AsSpan(0, length)));
        }
    }

    [Fact]
    public void Noise_behind_a_true_beginning_is_no_fault()
    {
        var random = new Random(20261123);
        byte[][] beginnings = [[0xFF, 0xD8, 0xFF], [.. "RIFF....WEBP"u8], [.. "GIF89a"u8], [0x89, 0x50]];

        for (var i = 0; i < 20_000; i++)
        {
            var noise = new byte[random.Next(64)];
            random.NextBytes(noise);
            _ = PictureHead.Read([.. beginnings[i % beginnings.Length], .. noise]);
        }
    }

    [Fact]
    public void A_jpeg_whose_segments_say_no_length_ends()
    {
        byte[] file = [0xFF, 0xD8, .. Enumerable.Repeat((byte[])[0xFF, 0xE0, 0, 0], 1_000).SelectMany(each => each)];

        Assert.Null(PictureHead.Read(file));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'></svg>")]
    [InlineData("%PDF-1.7 and more than enough of it")]
    [InlineData("BM a bitmap of old, longer than its head")]
    [InlineData("")]
    public void Other_files_are_no_pictures(string text) => Assert.Null(PictureHead.Read(System.Text.Encoding.ASCII.GetBytes(text)));
}
