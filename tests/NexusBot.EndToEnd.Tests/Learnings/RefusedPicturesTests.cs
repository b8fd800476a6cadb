using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Learnings;

/// <summary>What members, and those who write their own apps, attach besides pictures. None of it is ever kept.</summary>
public sealed class RefusedPicturesTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private const int NineMegabytes = 9 * 1024 * 1024;

    private readonly TestHub _hub = shared.Hub;

    [Fact]
    public async Task A_text_named_png_is_refused_and_the_typed_text_is_kept() =>
        await AssertRefusedInTheFormAsync(SomeFile.Text("notes.png"), "not a picture that Discord shows everywhere");

    [Fact]
    public async Task A_picture_that_unpacks_to_tens_of_gigabytes_is_refused_and_the_typed_text_is_kept() =>
        await AssertRefusedInTheFormAsync(SomeFile.Png("bomb.png", 100_000, 100_000), "too large in width or height");

    [Fact]
    public async Task A_png_under_another_name_is_refused_and_the_typed_text_is_kept() =>
        await AssertRefusedInTheFormAsync(SomeFile.Png("schema.jpg") with { ContentType = "image/jpeg" }, "PNG under another name");

    [Fact]
    public async Task Nine_megabytes_that_claim_to_be_few_are_counted_and_the_typed_text_is_kept()
    {
        var large = new Upload("large.png", new byte[NineMegabytes]) { ForgedSize = 1_000 };

        await AssertRefusedInTheFormAsync(large, "larger than 8 MB", forged: true);
    }

    [Fact]
    public async Task Nine_megabytes_are_refused_before_anybody_types()
    {
        var answer = await _hub.Kwame.RunsAsync(
            "/learning share", ("kind", "Concept"), ("picture", new Upload("large.png", new byte[NineMegabytes])));

        Assert.Null(answer.Modal);
        Assert.Contains("larger than 8 MB", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.com/a.png")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://127.0.0.1:1/a.png")]
    [InlineData("file:///etc/passwd")]
    public async Task A_file_that_lies_elsewhere_is_refused_before_anybody_types(string address)
    {
        var answer = await _hub.Kwame.ForgesAsync(
            "/learning share", ("kind", "1"), ("picture", SomeFile.Png() with { ForgedAddress = address }));

        Assert.Null(answer.Modal);
        Assert.Contains("does not lie on Discord's own servers", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_Discord_no_longer_has_is_refused_and_the_typed_text_is_kept()
    {
        var gone = new Uri(_hub.Server.Url, "ephemeral-attachments/1/2/a.png?ex=1&is=1&hm=1");

        await AssertRefusedInTheFormAsync(SomeFile.Png() with { ForgedAddress = gone.ToString() }, "no longer has", forged: true);
    }

    private async Task AssertRefusedInTheFormAsync(Upload upload, string help, bool forged = false)
    {
        var title = $"Beside a bad file {Guid.CreateVersion7():N}";
        var form = forged
            ? await _hub.Kwame.ForgesAsync("/learning share", ("kind", "1"), ("picture", upload))
            : await _hub.Kwame.RunsAsync("/learning share", ("kind", "Concept"), ("picture", upload));

        var refused = await form.SubmitsAsync((Sharing.Title, title), (Sharing.Text, "Much was typed here."));
        var again = await refused.ClicksAsync("Go on without pictures");
        var text = again.Input(Sharing.Text);
        await again.SubmitsAsync((Sharing.Title, title), (Sharing.Text, text));

        Assert.Contains(help, refused.Text, StringComparison.Ordinal);
        Assert.Equal("Much was typed here.", text);
        Assert.Null((await _hub.Amina.SeesCardAsync(title)).Embeds[0].ImageUrl);
        Assert.False(Directory.Exists(Path.Combine(_hub.Bot.DataFolder, "pictures")));
    }
}
