using Microsoft.AspNetCore.Http;
using NexusBot.Sandbox.Interactions;
using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Control;

/// <summary>What no member can do: move the clock, restart the bot.</summary>
internal sealed class StageEndpoints(WorldClock clock, ControlPanel panel, WorldView writer)
{
    private const int MaxJumpDays = 3660;

    public Task ClockAsync(HttpContext context) => context.AnswerAsync(writer.WriteClock);

    public async Task AdvanceAsync(HttpContext context)
    {
        var seconds = (await context.ReadBodyAsync<AdvanceBody>()).Seconds;
        if (seconds is not (>= 0 and <= MaxJumpDays * 86400.0))
            throw new RefusedActException("The clock only goes forward, by ten years at most.", "seconds");

        clock.Advance(TimeSpan.FromSeconds(seconds));
        await context.AnswerAsync(writer.WriteClock);
    }

    public async Task RestartAsync(HttpContext context)
    {
        if (panel.RestartBot is not { } restart)
            throw new RefusedActException("The bot was not started from here.");

        await restart(context.RequestAborted);
        await context.AnswerNothingAsync();
    }
}
