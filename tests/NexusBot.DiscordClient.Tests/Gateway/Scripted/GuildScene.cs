using Discord.WebSocket;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Gateway.Scripted;

/// <summary>A bot within one guild, as <see cref="Frames.Guild"/> describes it.</summary>
internal sealed class GuildScene : IAsyncDisposable
{
    private GuildScene(ClientScene scene, SocketGuild guild) => (Scene, Guild) = (scene, guild);

    public ClientScene Scene { get; }

    public SocketGuild Guild { get; }

    public ScriptedRest Rest => Scene.Rest;

    public DiscordSocketClient Client => Scene.Client;

    public static async Task<GuildScene> OpenAsync(string guild = Frames.Guild)
    {
        var scene = new ClientScene();
        var (handler, heard) = ClientScene.Listen<SocketGuild>();
        scene.Client.GuildAvailable += handler;
        await scene.ConnectAsync();
        await scene.SendAsync("GUILD_CREATE", guild);
        return new GuildScene(scene, await heard.ReadAsync(TestContext.Current.CancellationToken));
    }

    public Task SendAsync(string name, string data) => Scene.SendAsync(name, data);

    /// <summary>What was asked over REST since the client came up.</summary>
    public string[] Asked() => [.. Rest.Requests.Where(request => !request.Contains("@me", StringComparison.Ordinal) && request != "GET gateway/bot")];

    public ValueTask DisposeAsync() => Scene.DisposeAsync();
}
