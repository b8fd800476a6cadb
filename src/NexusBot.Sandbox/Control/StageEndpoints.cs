using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NexusBot.Sandbox.Gateway;
using NexusBot.Sandbox.Interactions;
using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Control;

/// <summary>What no member can do: move the clock, restart the bot.</summary>
internal sealed class StageEndpoints(WorldClock clock, GatewayServer gateway, ControlPanel panel, WorldView writer) : IDisposable
{
    private const int MaxJumpDays = 3660;

    private readonly SemaphoreSlim _oneRestart = new(1, 1);

    public Task ClockAsync(HttpContext context) => context.AnswerAsync(writer.WriteClock);

    public async Task AdvanceAsync(HttpContext context)
    {
        var seconds = (await context.ReadBodyAsync<AdvanceBody>()).Seconds;
        if (seconds is not (>= 0 and <= MaxJumpDays * 86400.0))
            throw new RefusedActException("The clock only goes forward, by ten years at most.", "seconds");

        clock.Advance(TimeSpan.FromSeconds(seconds));
        await context.AnswerAsync(writer.WriteClock);
    }

    /// <summary>Answers when a bot is connected, however long that takes.</summary>
    public async Task ReadyAsync(HttpContext context)
    {
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await gateway.WaitForBotAsync(ended.Token);
        await context.AnswerNothingAsync();
    }

    public async Task RestartAsync(HttpContext context)
    {
        if (panel.RestartBot is not { } restart)
            throw new RefusedActException("The bot was not started from here.");

        // A page that is closed meanwhile must not leave the bot stopped half way.
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        await _oneRestart.WaitAsync(stopping);
        try
        {
            await restart(stopping);
        }
        finally
        {
            _oneRestart.Release();
        }
        await context.AnswerNothingAsync();
    }

    public void Dispose() => _oneRestart.Dispose();
}
