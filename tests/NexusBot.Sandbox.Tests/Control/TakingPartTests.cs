using NexusBot.Sandbox.Driver;
using NexusBot.Sandbox.Tests.Interactions;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Control;

public sealed class TakingPartTests
{
    [Fact]
    public async Task A_member_reacts_and_takes_it_back()
    {
        await using var stage = await Stage.StartAsync();
        using var http = new HttpClient { BaseAddress = stage.Discord.Server.Url };
        var channel = stage.World.Channels.List(stage.World.Guilds.List()[0].Id)[0];
        var message = await stage.Amina.WritesAsync("hello");
        var path = $"sandbox/as/{stage.Bela.Id}/channels/{channel.Id}/messages/{message.Id}/reactions/{Uri.EscapeDataString("👍")}";

        using var added = await http.PutAsync(path, null, TestContext.Current.CancellationToken);
        var reactions = stage.World.Messages.Find(channel.Id, message.Id)!.Reactions;
        using var removed = await http.DeleteAsync(path, TestContext.Current.CancellationToken);
        using var again = await http.DeleteAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal((204, 204, 400), ((int)added.StatusCode, (int)removed.StatusCode, (int)again.StatusCode));
        Assert.Equal([stage.Bela.Id], reactions.Single().UserIds);
        Assert.Empty(stage.World.Messages.Find(channel.Id, message.Id)!.Reactions);
    }

    [Fact]
    public async Task A_picture_needs_no_words()
    {
        await using var stage = await Stage.StartAsync();
        var channel = stage.World.Channels.List(stage.World.Guilds.List()[0].Id)[0];

        var message = await stage.Amina.WritesAsync("", new Upload("cat.png", [1, 2, 3]));

        var written = stage.World.Messages.Find(channel.Id, message.Id)!;
        Assert.Equal(("", "cat.png", "image/png"), (written.Content, written.Attachments.Single().Filename, written.Attachments.Single().ContentType));
    }

    [Fact]
    public async Task Files_that_Discord_does_not_take_are_refused_in_a_sentence()
    {
        await using var stage = await Stage.StartAsync();
        var guild = stage.World.Guilds.List()[0];
        var cat = new Upload("cat.png", [1, 2, 3]);

        var nothing = await Assert.ThrowsAsync<RefusedByDiscordException>(() => stage.Amina.WritesAsync(" "));
        var large = await Assert.ThrowsAsync<RefusedByDiscordException>(() => stage.Amina.WritesAsync("", new Upload("film.mp4", new byte[Attachment.MaxBytes + 1])));
        var many = await Assert.ThrowsAsync<RefusedByDiscordException>(() => stage.Amina.WritesAsync("", [.. Enumerable.Repeat(cat, Attachment.MaxOfMessage + 1)]));
        stage.World.Roles.Update(guild.Id, role => role with { Permissions = role.Permissions & ~Permissions.AttachFiles });
        var forbidden = await Assert.ThrowsAsync<RefusedByDiscordException>(() => stage.Amina.WritesAsync("Look", cat));

        Assert.Contains("between 1 and 2000", nothing.Message, StringComparison.Ordinal);
        Assert.Contains("too powerful", large.Message, StringComparison.Ordinal);
        Assert.Contains("up to 10 files", many.Message, StringComparison.Ordinal);
        Assert.Contains("permission to attach", forbidden.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_is_interested_in_an_event_that_exists()
    {
        await using var stage = await Stage.StartAsync();
        using var http = new HttpClient { BaseAddress = stage.Discord.Server.Url };
        var guild = stage.World.Guilds.List()[0];
        var scheduled = stage.World.ScheduledEvents.TryAdd(new ScheduledEvent
        {
            Id = stage.World.Ids.Next(),
            GuildId = guild.Id,
            CreatorId = guild.OwnerId,
            Name = "Reading circle",
            Type = ScheduledEventType.Voice,
            StartsAt = stage.World.WorldTime.GetUtcNow().AddHours(1),
        })!;

        using var pressed = await http.PutAsync($"sandbox/as/{stage.Bela.Id}/scheduled-events/{scheduled.Id}", null, TestContext.Current.CancellationToken);
        using var unknown = await http.PutAsync($"sandbox/as/{stage.Bela.Id}/scheduled-events/1", null, TestContext.Current.CancellationToken);

        Assert.Equal((204, 404), ((int)pressed.StatusCode, (int)unknown.StatusCode));
        Assert.Equal([stage.Bela.Id], stage.World.ScheduledEvents.Find(guild.Id, scheduled.Id)!.InterestedIds);
    }

    [Fact]
    public async Task Whoever_asks_whether_a_bot_is_there_waits_for_it()
    {
        await using var discord = await TinyDiscord.StartAsync();
        using var http = new HttpClient { BaseAddress = discord.Server.Url };

        var asking = http.GetAsync("sandbox/bot/ready", TestContext.Current.CancellationToken);
        await using var bot = await TinyBot.ConnectAsync(discord.Server);
        Assert.False(asking.IsCompleted);
        await bot.IdentifyAsync(discord.Server, intents: 1);
        using var answer = await asking;

        Assert.Equal(204, (int)answer.StatusCode);
    }
}
