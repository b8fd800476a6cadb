using System.Text.Json;
using NexusBot.EndToEnd.Tests.Wire;
using NexusBot.Sandbox.Driver;
using NexusBot.Sandbox.World;

namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class SharingPicturesTests
{
    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_card_shows_the_picture_when_the_address_under_which_it_was_attached_has_long_expired_and_after_a_restart()
    {
        await using var hub = await TestHub.StartAsync();
        var picture = SomeFile.Png(description: "Tables and keys");
        await SharesAsync(hub.Amina, "Star schema", ("picture", picture));
        await hub.Kwame.SeesCardAsync("Star schema");

        await hub.Discord.AdvanceAsync(TimeSpan.FromDays(3));
        await hub.RestartBotAsync();
        var card = await hub.Kwame.SeesCardAsync("Star schema");
        await card.ClicksAsync("Helpful");
        var voted = await hub.Kwame.SeesCardAsync("1 member found this helpful");
        var found = await hub.Kwame.OpensAsync("Star schema");

        Assert.Equal(picture.Content, await DownloadAsync(card));
        Assert.Equal(picture.Content, await DownloadAsync(voted));
        Assert.Equal(picture.Content, await DownloadAsync(found.Message!));
        Assert.True(found.IsPrivate);
    }

    [Fact]
    public async Task A_card_that_one_opened_keeps_its_picture_whatever_is_pressed_on_it()
    {
        await using var hub = await TestHub.StartAsync();
        var picture = SomeFile.Png();
        await SharesAsync(hub.Amina, "Star schema", ("picture", picture));
        var opened = await hub.Kwame.OpensAsync("Star schema");

        var voted = await opened.ClicksAsync("Helpful");
        var saved = await voted.ClicksAsync("Save");

        saved.AssertInPlaceOf(opened, "Helpful", "Take it out of my list", "More");
        Assert.StartsWith("Saved for you", saved.Text, StringComparison.Ordinal);
        Assert.Equal(picture.Content, await DownloadAsync(voted.Message!));
        Assert.Equal(picture.Content, await DownloadAsync(saved.Message!));
    }

    [Fact]
    public async Task A_picture_that_stands_is_not_sent_again_with_every_vote()
    {
        using var wire = new Wiretap();
        await using var hub = await TestHub.StartAsync(wire.Into);
        await SharesAsync(hub.Amina, "Star schema", ("picture", SomeFile.Png()));

        await (await hub.Kwame.SeesCardAsync("Star schema")).ClicksAsync("Helpful");
        await hub.Kwame.SeesCardAsync("1 member found this helpful");

        // A call is recorded when it was answered, and members see what it did before.
        await Eventually.IsTrueAsync(() => wire.Calls("PATCH", "/messages/").Any(OfTheCard));
        Assert.Single(wire.Calls("PATCH", "/messages/"), OfTheCard);
        Assert.DoesNotContain(wire.Calls("PATCH", "/messages/"), HasFiles);
        Assert.Single(wire.Calls("POST", "/messages"), HasFiles);

        static bool OfTheCard(JsonElement call) => !call.GetProperty("url").GetString()!.Contains("/webhooks/", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_pictures_the_card_shows_the_first_and_all_of_them_are_a_click_away()
    {
        await using var hub = await TestHub.StartAsync();
        await SharesAsync(
            hub.Amina, "Four sketches",
            [.. Enumerable.Range(1, 4).Select(i => ($"picture{(i == 1 ? "" : i)}", (object)SomeFile.Png($"{i}.png", (byte)i)))]);

        var card = await hub.Kwame.SeesCardAsync("Four sketches");
        await card.ClicksAsync("Show all");
        var all = await hub.Kwame.SeesEventuallyAsync(TestHub.Home, message => message.Attachments.Count == 4);

        Assert.Contains("4 pictures", card.Embeds[0].Footer, StringComparison.Ordinal);
        Assert.Equal(SomeFile.Png("1.png", 1).Content, await DownloadAsync(card));
        Assert.True(all.IsPrivate);
    }

    [Fact]
    public async Task Editing_the_text_keeps_the_picture_on_the_card()
    {
        await using var hub = await TestHub.StartAsync();
        var picture = SomeFile.Png();
        await SharesAsync(hub.Amina, "Star schema", ("picture", picture));
        await hub.Amina.SeesCardAsync("Star schema");

        await (await (await hub.Amina.SeesCardAsync("Star schema")).EditsAsync("Title")).SubmitsAsync((Sharing.Title, "Snowflake schema"));

        Assert.Equal(picture.Content, await DownloadAsync(await hub.Kwame.SeesCardAsync("Snowflake schema")));
    }

    [Fact]
    public async Task Bad_tags_cost_nobody_their_picture()
    {
        await using var hub = await TestHub.StartAsync();
        var picture = SomeFile.Png();

        var refused = await hub.Amina.RunsAsync("/learning share", ("kind", "Concept"), ("tags", "💥"), ("picture", picture));
        var tags = await refused.ClicksAsync("Edit again");
        var accepted = await tags.SubmitsAsync(("Tags, with commas between them", "sql"));
        var form = await accepted.ClicksAsync("Write it down");
        await form.SubmitsAsync((Sharing.Title, "Star schema"), (Sharing.Text, "It holds."));

        Assert.Equal(picture.Content, await DownloadAsync(await hub.Kwame.SeesCardAsync("Star schema")));
    }

    [Fact]
    public async Task A_refused_text_keeps_its_picture_behind_Edit_again()
    {
        await using var hub = await TestHub.StartAsync();
        await SharesAsync(hub.Amina, "Star schema");
        var picture = SomeFile.Png();

        var refused = await SharesAsync(hub.Amina, "Star schema", ("picture", picture));
        var form = await refused.ClicksAsync("Edit again");
        await form.SubmitsAsync((Sharing.Title, "Snowflake schema"), (Sharing.Text, "It holds."));

        Assert.Equal(picture.Content, await DownloadAsync(await hub.Kwame.SeesCardAsync("Snowflake schema")));
    }

    [Fact]
    public async Task A_picture_that_was_forgotten_over_a_restart_does_not_take_the_text_with_it()
    {
        await using var hub = await TestHub.StartAsync();
        var form = await hub.Amina.RunsAsync("/learning share", ("kind", "Concept"), ("picture", SomeFile.Png()));
        await hub.RestartBotAsync();

        var refused = await form.SubmitsAsync((Sharing.Title, "Star schema"), (Sharing.Text, "It holds."));
        var again = await refused.ClicksAsync("Edit again");
        await again.SubmitsAsync((Sharing.Title, again.Input(Sharing.Title)), (Sharing.Text, again.Input(Sharing.Text)));

        Assert.Contains("no longer at hand", refused.Text, StringComparison.Ordinal);
        await hub.Kwame.SeesCardAsync("Star schema");
    }

    [Fact]
    public async Task Where_files_are_not_allowed_the_card_comes_without_its_picture()
    {
        await using var hub = await TestHub.StartAsync(options => options.Seed = world =>
        {
            SmallCommunity.Settle(world);
            var guild = world.Guilds.List()[0];
            var home = world.Channels.List(guild.Id).Single(channel => channel.Name == TestHub.Home);
            world.Channels.Update(home.Id, channel => channel with
            {
                Overwrites = [new PermissionOverwrite(guild.Id, OverwriteTarget.Role, Permissions.None, Permissions.AttachFiles)],
            });
        });

        await SharesAsync(hub.Amina, "Star schema", [("picture", SomeFile.Png())]);

        Assert.Null((await hub.Kwame.SeesCardAsync("Star schema")).Embeds[0].ImageUrl);
    }

    [Fact]
    public async Task A_picture_without_a_learning_is_swept_and_one_with_a_learning_stays()
    {
        await using var hub = await TestHub.StartAsync();
        await SharesAsync(hub.Amina, "Star schema", ("picture", SomeFile.Png("kept.png", 1)));
        // The same title again: the picture is kept, and then the learning is refused, as after a crash between the two.
        await SharesAsync(hub.Amina, "Star schema", ("picture", SomeFile.Png("orphan.png", 2)));
        var folder = Path.Combine(hub.Bot.DataFolder, "pictures");
        Assert.Equal(2, Directory.GetFiles(folder).Length);

        await hub.Discord.AdvanceAsync(TimeSpan.FromHours(2));
        await hub.RestartBotAsync();
        await Eventually.IsTrueAsync(() => Directory.GetFiles(folder).Length == 1);

        Assert.Equal(
            SomeFile.Png("kept.png", 1).Content, await File.ReadAllBytesAsync(Directory.GetFiles(folder).Single(), TestToken));
    }

    internal static async Task<Answer> SharesAsync(Person author, string title, params (string Option, object Value)[] pictures)
    {
        var form = await author.RunsAsync("/learning share", [("kind", "Concept"), .. pictures]);
        return await form.SubmitsAsync((Sharing.Title, title), (Sharing.Text, "It holds."));
    }

    private static bool HasFiles(JsonElement call) => call.GetRawText().Contains("files[0]", StringComparison.Ordinal);

    private static async Task<byte[]> DownloadAsync(SeenMessage message)
    {
        using var http = new HttpClient();
        return await http.GetByteArrayAsync(new Uri(message.Embeds[0].ImageUrl!), TestToken);
    }
}
