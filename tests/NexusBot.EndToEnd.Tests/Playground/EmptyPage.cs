using System.Text.Json;
using Microsoft.Playwright;
using NexusBot.Sandbox;
using NexusBot.Sandbox.World;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>The page on a small pretend Discord without a bot, in which a test puts what the community has not.</summary>
internal sealed class EmptyPage(SandboxServer discord) : IAsyncDisposable
{
    public SandboxServer Discord { get; } = discord;
    public Guild Guild => Discord.World.Guilds.List()[0];
    public User Amina => Discord.World.Users.List().Single(user => user.GlobalName == "Amina");

    public User Bot => Discord.World.Users.Find(Discord.World.Application.BotUserId)!;

    /// <summary>Where a window opens.</summary>
    public Channel Home => Discord.World.Channels.List(Guild.Id).Single(channel => channel.Name == TestHub.Home);

    public static async Task<EmptyPage> StartAsync()
    {
        var page = new EmptyPage(await SandboxServer.StartAsync(new SandboxOptions { Seed = SmallCommunity.Settle }, TestContext.Current.CancellationToken));
        page.Discord.Panel.StartAs = page.Amina.Id;
        return page;
    }

    public Task<Window> OpenAsync(OpenBrowser browser, string zone = "UTC", int width = 1280, bool touch = false, Func<IPage, Task>? prepare = null) => browser.OpenAsync(
        Discord.Url,
        new BrowserNewPageOptions { ViewportSize = new() { Width = width, Height = 800 }, TimezoneId = zone, Locale = "en-GB", HasTouch = touch, IsMobile = touch },
        prepare);

    /// <summary>The bot has a command in the guild, as if it were there.</summary>
    public void Offers(string command, CommandType type = CommandType.ChatInput, Permissions? permissions = null) => Discord.World.Commands.Put(new ApplicationCommand
    {
        Id = Discord.World.Ids.Next(),
        Version = Discord.World.Ids.Next(),
        Name = command,
        Type = type,
        Description = type == CommandType.ChatInput ? "What it does" : "",
        GuildId = Guild.Id,
        DefaultMemberPermissions = permissions,
    });

    /// <summary>Somebody says something in the channel that a window opens with.</summary>
    public Message Says(User author, string text, string components = "[]") => Discord.World.Messages.Post(new MessageDraft
    {
        ChannelId = Home.Id,
        AuthorId = author.Id,
        ApplicationId = author.IsBot ? Discord.World.Application.Id : null,
        Content = text,
        Components = JsonElement.Parse(components),
    });

    public ValueTask DisposeAsync() => Discord.DisposeAsync();
}
