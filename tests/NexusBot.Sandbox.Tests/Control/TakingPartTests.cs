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
