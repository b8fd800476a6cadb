using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Rest;

public sealed class EventPermissionsTests
{
    [Theory]
    [InlineData(Permissions.None, 403, 403)]
    [InlineData(Permissions.CreateEvents, 200, 403)]
    [InlineData(Permissions.ManageEvents, 403, 200)]
    public async Task Own_events_need_one_permission_and_others_another(Permissions bot, int own, int others)
    {
        await using var discord = await TinyDiscord.StartAsync(botPermissions: Permissions.EveryoneDefault | bot);
        var now = discord.World.WorldTime.GetUtcNow();
        var theirs = discord.World.ScheduledEvents.TryAdd(new ScheduledEvent
        {
            Id = discord.World.Ids.Next(),
            GuildId = discord.Guild.Id,
            CreatorId = discord.Owner.Id,
            Name = "Theirs",
            Type = ScheduledEventType.External,
            StartsAt = now.AddHours(1),
            EndsAt = now.AddHours(2),
            Location = "Here",
        })!;
        var all = $"guilds/{discord.Guild.Id}/scheduled-events";

        var made = await discord.PostAsync(all, $$"""
            {"name":"Ours","privacy_level":2,"entity_type":3,"entity_metadata":{"location":"Here"},
             "scheduled_start_time":"{{now.AddHours(1):o}}","scheduled_end_time":"{{now.AddHours(2):o}}"}
            """);
        var changed = await discord.PatchAsync($"{all}/{theirs.Id}", """{"name":"Taken over"}""");

        Assert.Equal((own, others), (made.Status, changed.Status));
    }

    [Fact]
    public async Task Talk_on_a_stage_needs_the_rights_of_its_moderators()
    {
        await using var discord = await TinyDiscord.StartAsync(botPermissions: Permissions.EveryoneDefault | Permissions.CreateEvents);
        var stage = discord.World.Channels.Add(discord.Guild.Id, "stage", ChannelType.Stage);

        var answer = await discord.PostAsync($"guilds/{discord.Guild.Id}/scheduled-events", $$"""
            {"name":"Talk","privacy_level":2,"entity_type":1,"channel_id":"{{stage.Id}}",
             "scheduled_start_time":"{{discord.World.WorldTime.GetUtcNow().AddHours(1):o}}"}
            """);

        Assert.Equal((403, 50013), (answer.Status, answer.Code));
    }
}
