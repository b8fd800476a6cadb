using Discord;
using Discord.Rest;
using Discord.Rest.Api;
using Discord.Wire;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Rest;

/// <summary>The API over a scripted server and a clock that tests move.</summary>
internal sealed class RestScene : IDisposable
{
    public const ulong Application = 900;
    public const string Message = """{"id":"5","channel_id":"7","content":"hello","author":{"id":"9","username":"nexus","bot":true}}""";

    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(100);

    public RestScene()
    {
        Api = new RestApi(new DiscordRestConfig { RestClientProvider = _ => Server }, Time) { ApplicationId = Application };
        Api.Authorize(TokenType.Bot, "secret");
    }

    public ScriptedRestClient Server { get; } = new();
    public FakeTimeProvider Time { get; } = new();
    public RestApi Api { get; }

    public static MessageBody Body(string text = "hello") => new() { Content = text };

    public Task<MessageModel> SayAsync(ulong channel = 7, string text = "hello", RequestOptions? options = null) =>
        Api.CreateMessageAsync(channel, Body(text), [], options);

    /// <summary>Moves the clock in small steps until the work is done; says how long that took on the clock.</summary>
    public async Task<TimeSpan> RunAsync(Task work)
    {
        var start = Time.GetTimestamp();
        for (var step = 0; step < 2000 && !await IsDoneAsync(work); step++)
            Time.Advance(s_step);

        Assert.True(work.IsCompleted, "The work did not end.");
        return Time.GetElapsedTime(start);
    }

    /// <summary>Long enough in true time for whatever can go on to have gone on.</summary>
    public static async Task<bool> IsDoneAsync(Task work)
    {
        for (var look = 0; look < 3 && !work.IsCompleted; look++)
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, TestContext.Current.CancellationToken);

        return work.IsCompleted;
    }

    public void Dispose() => Api.Dispose();
}
