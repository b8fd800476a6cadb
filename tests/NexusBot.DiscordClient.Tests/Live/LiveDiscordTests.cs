using System.Globalization;
using Discord;
using Discord.Gateway.Session;
using Discord.Rest;
using Discord.WebSocket;
using NexusBot.DiscordClient.Tests.Gateway.Scripted;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Live;

/// <summary>
/// The same client against Discord itself, in a guild made for it: README says how. Whatever it creates, it deletes.
/// </summary>
public sealed class LiveDiscordTests
{
    private const string TokenVariable = "NEXUSBOT_LIVE_TOKEN";
    private const string GuildVariable = "NEXUSBOT_LIVE_GUILD";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);
    private static readonly string? s_token = Environment.GetEnvironmentVariable(TokenVariable);
    private static readonly string? s_guild = Environment.GetEnvironmentVariable(GuildVariable);

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_connects_registers_posts_edits_deletes_and_opens_a_thread()
    {
        SkipWithoutAccount();
        await using var client = new DiscordSocketClient(new DiscordSocketConfig { GatewayIntents = GatewayIntents.Guilds });
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        client.Ready += () =>
        {
            ready.TrySetResult();
            return Task.CompletedTask;
        };
        await client.LoginAsync(TokenType.Bot, s_token!);
        await client.StartAsync();
        await ready.Task.WaitAsync(s_patience, TestToken);
        var guild = client.GetGuild(ulong.Parse(s_guild!, CultureInfo.InvariantCulture))!;

        await RegisterAsync(client, guild);
        await SpeakAsync(WritableChannelOf(guild));

        await client.StopAsync();
    }

    [Fact]
    public async Task It_resumes_the_session_of_a_line_that_broke()
    {
        SkipWithoutAccount();
        using var rest = new DiscordRestClient();
        await rest.LoginAsync(TokenType.Bot, s_token!);
        var address = GatewayAddress.ForIdentify((await rest.Api.GetGatewayBotAsync(options: null)).Url);
        var settings = new GatewaySettings(s_token!, GatewayIntents.Guilds, LargeThreshold: 50, s_patience);
        var (state, heard) = (new SessionState(), new RecordingListener());

        var first = new GatewayConnection(settings, state, heard, TimeProvider.System, Random.Shared);
        var broken = first.RunAsync(address, TestToken);
        await HearAsync(heard, "connected");
        first.Dispose();
        await Task.WhenAny(broken);

        using var second = new GatewayConnection(settings, state, heard, TimeProvider.System, Random.Shared);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestToken);
        var resumed = second.RunAsync(GatewayAddress.ForResume(state.ResumeUrl!, address), stop.Token);
        await HearAsync(heard, "RESUMED");

        await stop.CancelAsync();
        await resumed;
    }

    private static void SkipWithoutAccount() => Assert.SkipUnless(
        s_token is { Length: > 0 } && s_guild is { Length: > 0 },
        $"Discord itself is asked only where {TokenVariable} and {GuildVariable} name a bot and a guild for it.");

    private static async Task RegisterAsync(DiscordSocketClient client, SocketGuild guild)
    {
        var command = new SlashCommandBuilder().WithName("nexusbot-live-test").WithDescription("Made by a test and deleted by it").Build();

        var registered = await client.Rest.CreateGuildCommand(command, guild.Id);
        var listed = await client.Rest.GetGuildApplicationCommands(guild.Id);
        await registered.DeleteAsync();

        Assert.Contains(listed, known => known.Id == registered.Id);
    }

    private static async Task SpeakAsync(SocketTextChannel channel)
    {
        var message = await channel.SendMessageAsync("A test of NexusBot's client.", allowedMentions: AllowedMentions.None);
        await message.ModifyAsync(changed => changed.Content = "A test of NexusBot's client, edited.");
        var read = await channel.GetMessageAsync(message.Id);
        var thread = await channel.CreateThreadAsync("A test of NexusBot's client", message: message);
        await thread.ModifyAsync(changed => changed.Archived = true);
        await thread.DeleteAsync();
        await message.DeleteAsync();

        Assert.Equal("A test of NexusBot's client, edited.", read!.Content);
        Assert.Equal(message.Id, thread.Id);
        Assert.Null(await channel.GetMessageAsync(message.Id));
    }

    private static SocketTextChannel WritableChannelOf(SocketGuild guild) => guild.TextChannels.First(channel =>
        channel is not SocketThreadChannel && guild.CurrentUser.GetPermissions(channel) is { ViewChannel: true, SendMessages: true });

    private static async Task HearAsync(RecordingListener heard, string awaited)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestToken);
        patience.CancelAfter(s_patience);
        while (!(await heard.NextAsync(patience.Token)).StartsWith(awaited, StringComparison.Ordinal))
        {
        }
    }
}
