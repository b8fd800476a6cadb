using NexusBot.Core;
using NexusBot.Core.Learnings;

namespace NexusBot.Tests.Learnings;

public sealed class LinksTests : IDisposable
{
    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task They_are_kept_as_typed_each_once()
    {
        var learning = await _hub.ShareAsync(_hub.Amina, Some.ShareLearning(Some.Form(
            links: "https://docs.djangoproject.com/en/5.2/#sum, https://docs.python.org/3/?q=a%20b\n\nhttps://docs.python.org/3/?q=a%20b")));

        Assert.Equal(["https://docs.djangoproject.com/en/5.2/#sum", "https://docs.python.org/3/?q=a%20b"], learning.Content.Links);
    }

    [Theory]
    [InlineData("http://docs.python.org")]
    [InlineData("docs.python.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user:secret@example.org/")]
    [InlineData("https://")]
    [InlineData("https://localhost/")]
    [InlineData("https://example.org/<b>")]
    [InlineData("[Python](https://docs.python.org)")]
    public async Task What_is_no_link_is_named(string typed) =>
        Assert.Equal(LearningRefusals.LinkNotUnderstood(typed), await RefuseAsync($"https://example.org {typed}"));

    [Fact]
    public async Task One_that_is_too_long_is_refused_and_the_longest_that_fits_is_kept()
    {
        var longest = "https://example.org/" + new string('x', LearningContent.MaxLinkLength - 20);

        Assert.Equal(LearningRefusals.LinkNotUnderstood(longest + "x"), await RefuseAsync(longest + "x"));
        Assert.Equal([longest], (await _hub.ShareAsync(_hub.Amina, Some.ShareLearning(Some.Form(links: longest)))).Content.Links);
    }

    [Fact]
    public async Task Ten_fit_and_an_eleventh_does_not()
    {
        var ten = string.Join('\n', Enumerable.Range(1, LearningContent.MaxLinks).Select(number => $"https://example.org/{number}"));

        Assert.Equal(LearningRefusals.TooManyLinks, await RefuseAsync(ten + "\nhttps://example.org/11"));
        Assert.Equal(10, (await _hub.ShareAsync(_hub.Amina, Some.ShareLearning(Some.Form(links: ten)))).Content.Links.Count);
    }

    private async Task<Refusal?> RefuseAsync(string links) =>
        (await _hub.Learnings.ShareAsync(_hub.Amina, Some.ShareLearning(Some.Form(links: links)), TestToken)).Refusal;
}
