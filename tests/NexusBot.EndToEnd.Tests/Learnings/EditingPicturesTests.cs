using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class EditingPicturesTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private const string TakeOut = "Take a picture out";

    private readonly TestHub _hub = shared.Hub;

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_is_added_to_the_card_that_stands_and_taken_out_again()
    {
        var card = await _hub.Amina.SharesCardAsync("Drawn later");
        var picture = SomeFile.Png();

        var added = await AddAsync(_hub.Amina, "Drawn later", picture);
        var drawn = await SeesAsync("Drawn later", message => message.Embeds[0].ImageUrl is not null);
        var shown = await DownloadAsync(drawn);
        var removed = await added.Message!.ChoosesInAsync(TakeOut, "schema.png");
        var bare = await SeesAsync("Drawn later", message => message.Embeds[0].ImageUrl is null);

        Assert.True(added.IsPrivate && added.Message!.Shows("1 picture;"));
        Assert.Equal(picture.Content, shown);
        Assert.Equal(added.Message.Id, removed.Message!.Id);
        Assert.True(removed.Message.Shows("no pictures"));
        Assert.DoesNotContain(removed.Message.Selects, select => select.Placeholder == TakeOut);
        Assert.Equal((card.Id, card.Id, 0), (drawn.Id, bare.Id, bare.Attachments.Count));
    }

    [Fact]
    public async Task The_first_of_two_is_taken_out_and_the_card_shows_the_second_and_the_history_leads_back()
    {
        var (first, second) = (SomeFile.Png("first.png", 1), SomeFile.Png("second.png", 2));
        await SharingPicturesTests.SharesAsync(_hub.Amina, "Two sketches", ("picture", first), ("picture2", second));
        var card = await _hub.Amina.SeesCardAsync("Two sketches");

        await (await card.OpensEditCardAsync()).Message!.ChoosesInAsync(TakeOut, "first.png");
        var changed = await SeesAsync("Two sketches", message => !message.Shows("2 pictures"));
        var shown = await DownloadAsync(changed);
        var history = await (await card.ClicksAsync("More")).ClicksAsync("History");
        await (await history.ChoosesAsync("1")).ClicksAsync("Restore this");
        var restored = await SeesAsync("Two sketches", message => message.Shows("2 pictures"));

        Assert.Equal(second.Content, shown);
        Assert.True(history.Message!.Shows(": pictures"));
        Assert.Equal(first.Content, await DownloadAsync(restored));
    }

    [Fact]
    public async Task A_mentor_does_it_too_and_the_author_is_told()
    {
        await _hub.AwaitMorningAsync();
        await _hub.Amina.SharesCardAsync("Helped with a drawing");

        await AddAsync(_hub.Tendai, "Helped with a drawing", SomeFile.Png());
        await SeesAsync("Helped with a drawing", message => message.Embeds[0].ImageUrl is not null);
        var audit = await _hub.LatestAuditAsync();
        await _hub.Discord.AdvanceAsync(TimeSpan.FromHours(13));

        Assert.Equal((new MemberId(_hub.Tendai.Id), AuditKind.AddPicture), (audit.Actor, audit.What));
        Assert.True((await _hub.Amina.ReceivesEventuallyAsync("Helped with a drawing")).Shows("edited your learning"));
    }

    [Fact]
    public async Task A_stranger_neither_adds_one_nor_takes_one_out()
    {
        var picture = SomeFile.Png();
        await SharingPicturesTests.SharesAsync(_hub.Amina, "Not theirs", ("picture", picture));
        var card = await _hub.Kwame.SeesCardAsync("Not theirs");
        var taken = Core.Learnings.Pictures.PictureId.Of(picture.Content).Value;

        var added = await AddAsync(_hub.Kwame, "Not theirs", SomeFile.Png("other.png", 7));
        var removed = await card.ForgesClickAsync($"learning:picture:{card.LearningId()}", taken);
        var nextDoor = await (await _hub.Noor.RunsAsync("/ping")).ForgesClickAsync($"learning:picture:{card.LearningId()}", taken);

        Assert.Contains("Only its author", added.Text, StringComparison.Ordinal);
        Assert.Contains("Only its author", removed.Text, StringComparison.Ordinal);
        Assert.Contains("no such learning", nextDoor.Text, StringComparison.Ordinal);
        Assert.Equal(picture.Content, await DownloadAsync(await _hub.Kwame.SeesCardAsync("Not theirs")));
    }

    [Fact]
    public async Task A_fifth_picture_and_what_is_no_picture_are_refused()
    {
        await SharingPicturesTests.SharesAsync(
            _hub.Amina, "Full of sketches",
            [.. Enumerable.Range(1, 4).Select(i => ($"picture{(i == 1 ? "" : i)}", (object)SomeFile.Png($"{i}.png", (byte)i)))]);
        await _hub.Amina.SharesCardAsync("Not drawn");

        var fifth = await AddAsync(_hub.Amina, "Full of sketches", SomeFile.Png("5.png", 5));
        var text = await AddAsync(_hub.Amina, "Not drawn", SomeFile.Text("notes.png"));
        var full = await (await _hub.Amina.SeesCardAsync("Full of sketches")).OpensEditCardAsync();

        Assert.Contains("at most 4 pictures", fifth.Text, StringComparison.Ordinal);
        Assert.Contains("not a picture", text.Text, StringComparison.Ordinal);
        Assert.True(full.Message!.Shows("4 pictures, as many as there can be"));
    }

    [Fact]
    public async Task Of_two_who_take_the_same_one_out_the_second_is_told_and_two_who_take_different_ones_both_succeed()
    {
        await SharingPicturesTests.SharesAsync(
            _hub.Amina, "Taken twice", ("picture", SomeFile.Png("a.png", 1)), ("picture2", SomeFile.Png("b.png", 2)));
        var mine = await (await _hub.Amina.SeesCardAsync("Taken twice")).OpensEditCardAsync();
        var theirs = await (await _hub.Grace.SeesCardAsync("Taken twice")).OpensEditCardAsync();

        await theirs.Message!.ChoosesInAsync(TakeOut, "a.png");
        var same = await mine.Message!.ChoosesInAsync(TakeOut, "a.png");
        var other = await mine.Message!.ChoosesInAsync(TakeOut, "b.png");

        Assert.Contains("taken out already", same.Text, StringComparison.Ordinal);
        Assert.True(other.Message!.Shows("no pictures"));
    }

    private static async Task<Answer> AddAsync(Person editor, string title, Upload picture)
    {
        var choices = await editor.TypesAsync("/learning edit", "learning", title);
        return await editor.RunsAsync("/learning edit", ("learning", choices[0].Value), ("picture", picture));
    }

    private Task<SeenMessage> SeesAsync(string title, Func<SeenMessage, bool> isSo) =>
        _hub.Kwame.SeesEventuallyAsync(TestHub.Home, message => message.Shows(title) && !message.IsPrivate && isSo(message));

    private static async Task<byte[]> DownloadAsync(SeenMessage message)
    {
        using var http = new HttpClient();
        return await http.GetByteArrayAsync(new Uri(message.Embeds[0].ImageUrl!), TestToken);
    }
}
