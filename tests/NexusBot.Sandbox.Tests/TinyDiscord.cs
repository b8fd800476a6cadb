using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests;

/// <summary>A Sandbox with one guild, an owner, a learner, a channel and the bot, and an HTTP client that is the bot.</summary>
internal sealed class TinyDiscord : IAsyncDisposable
{
    private TinyDiscord(SandboxServer server, HttpClient http)
    {
        Server = server;
        Http = http;
    }

    public SandboxServer Server { get; }
    public HttpClient Http { get; }
    public SandboxWorld World => Server.World;
    public Guild Guild { get; private set; } = null!;
    public User Owner { get; private set; } = null!;
    public User Learner { get; private set; } = null!;
    public Channel Channel { get; private set; } = null!;

    public static async Task<TinyDiscord> StartAsync(Action<SandboxOptions>? configure = null, Permissions botPermissions = Permissions.EveryoneDefault)
    {
        User owner = null!, learner = null!;
        Guild guild = null!;
        Channel channel = null!;
        var options = new SandboxOptions
        {
            Seed = world =>
            {
                owner = world.Users.Add("olga", "Olga");
                learner = world.Users.Add("amina", "Amina");
                guild = world.Guilds.Add("ProDev", owner);
                world.Members.Join(guild.Id, learner.Id);
                channel = world.Channels.Add(guild.Id, "nexus");
                world.Guilds.InviteBot(guild.Id, botPermissions);
            },
        };
        options.RateLimits.Enforced = false;
        configure?.Invoke(options);

        var server = await SandboxServer.StartAsync(options, TestContext.Current.CancellationToken);
        var http = new HttpClient { BaseAddress = server.ApiBase };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", server.World.Application.Token);
        http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org, 1.0)");
        return new TinyDiscord(server, http) { Guild = guild, Owner = owner, Learner = learner, Channel = channel };
    }

    public Task<ApiAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);
    public Task<ApiAnswer> PostAsync(string path, string json) => SendAsync(HttpMethod.Post, path, Json(json));
    public Task<ApiAnswer> PatchAsync(string path, string json) => SendAsync(HttpMethod.Patch, path, Json(json));
    public Task<ApiAnswer> PutAsync(string path, string json) => SendAsync(HttpMethod.Put, path, Json(json));
    public Task<ApiAnswer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    /// <summary>Posts a message to the one channel.</summary>
    public Task<ApiAnswer> SayAsync(string json) => PostAsync($"channels/{Channel.Id}/messages", json);

    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new ApiAnswer((int)response.StatusCode, response.Headers, text.StartsWith('{') || text.StartsWith('[') ? JsonElement.Parse(text) : default);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");
}
