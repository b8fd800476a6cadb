using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Gateway;

public sealed class ScheduledEventEventsTests
{
    [Fact]
    public async Task Events_come_to_who_subscribed_and_stand_in_the_guild()
    {
        await using var discord = await TinyDiscord.StartAsync(o => o.Gateway.IdentifyInterval = TimeSpan.Zero);
        await using var bot = await TinyBot.IdentifiedAsync(discord.Server, (int)(GatewayIntents.Guilds | GatewayIntents.GuildScheduledEvents));
        await bot.ReadEventAsync("GUILD_CREATE");
        await discord.Server.Gateway.WaitForBotAsync(TestContext.Current.CancellationToken);
        var now = discord.World.WorldTime.GetUtcNow();
        var scheduled = discord.World.ScheduledEvents.TryAdd(new ScheduledEvent
        {
            Id = discord.World.Ids.Next(),
            GuildId = discord.Guild.Id,
            CreatorId = discord.Owner.Id,
            Name = "Reading circle",
            Type = ScheduledEventType.External,
            StartsAt = now.AddDays(100),
            EndsAt = now.AddDays(101),
            Location = "The library",
        })!;
        discord.World.ScheduledEvents.SetInterest(scheduled.Id, discord.Learner.Id, interested: true);
        discord.World.ScheduledEvents.SetInterest(scheduled.Id, discord.Learner.Id, interested: false);
        discord.World.ScheduledEvents.Update(scheduled.Id, each => each with { Name = "Another circle" });

        var created = await bot.ReadAsync(op: 0);
        var added = await bot.ReadAsync(op: 0);
        var removed = await bot.ReadAsync(op: 0);
        var updated = await bot.ReadAsync(op: 0);
        await using var later = await TinyBot.IdentifiedAsync(discord.Server, (int)GatewayIntents.Guilds);
        var guild = await later.ReadEventAsync("GUILD_CREATE");
        discord.World.ScheduledEvents.Delete(scheduled.Id);
        var deleted = await bot.ReadAsync(op: 0);

        Assert.Equal(
            ["CREATE", "USER_ADD", "USER_REMOVE", "UPDATE", "DELETE"],
            new[] { created, added, removed, updated, deleted }.Select(frame => frame.GetProperty("t").GetString()!["GUILD_SCHEDULED_EVENT_".Length..]));
        Assert.Equal($"{discord.Learner.Id}", added.GetProperty("d").GetProperty("user_id").GetString());
        Assert.Equal("Another circle", guild.GetProperty("d").GetProperty("guild_scheduled_events")[0].GetProperty("name").GetString());
    }
}
