using NexusBot.DiscordJs;
using NexusBot.Sandbox.Driver;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests;

/// <summary>The most used library for bots takes the Sandbox for Discord. It is skipped where Node or the package cannot be had.</summary>
public sealed class DiscordJsTests
{
    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bot_on_discord_js_lives_on_the_sandbox()
    {
        var missing = await NodeProgram.WhatIsMissingAsync(TestToken);
        Assert.SkipUnless(missing is null, missing ?? "");
        await using var discord = await PretendDiscord.StartAsync(new SandboxOptions { Seed = Seed }, TestToken);
        var world = discord.Server.World;
        using var bot = NodeProgram.Start("everyday.js", new Uri(discord.Server.Url, "api"), world.Application.Token);
        await bot.HearAsync("ready", TestToken);

        var amina = discord.Member("Amina");
        var done = await amina.RunsAsync("/work", ("what", "queues"));
        await bot.HearAsync("archived On queues", TestToken);
        await bot.HearAsync("event Meeting on queues", TestToken);
        var form = await done.ClicksAsync("More");
        var why = await form.SubmitsAsync(("Why", "it queues"));

        var guild = world.Guilds.List()[0];
        var channel = world.Channels.List(guild.Id)[0];
        var messages = world.Messages.List(channel.Id);
        Assert.Equal("All done.", done.Text);
        Assert.Equal("Because it queues", why.Text);
        Assert.Contains(messages, message => message is { Content: "About queues, once more", EditedTimestamp: not null, Reactions.Length: 1 });
        Assert.Contains(messages, message => message.Attachments is [{ Filename: "notes.txt", Size: 5 }]);
        Assert.Contains(messages, message => message.EphemeralFor == amina.Id);
        Assert.Equal(["On queues", "Among ourselves"], world.Channels.ListThreads(guild.Id).Select(thread => thread.Name).Order().Reverse());
        Assert.Equal("A word in private.", world.Messages.List(world.Channels.ListDirect(amina.Id).Single().Id).Single().Content);
        Assert.Equal("The library", world.ScheduledEvents.List(guild.Id).Single().Location);
    }

    private static void Seed(SandboxWorld world)
    {
        var guild = world.Guilds.Add("ProDev", world.Users.Add("olga", "Olga"));
        world.Channels.Add(guild.Id, "general");
        world.Members.Join(guild.Id, world.Users.Add("amina", "Amina").Id);
        world.Guilds.InviteBot(guild.Id);
    }
}
