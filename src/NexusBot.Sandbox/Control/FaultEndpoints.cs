using Microsoft.AspNetCore.Http;
using NexusBot.Sandbox.Gateway;
using NexusBot.Sandbox.Interactions;
using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Control;

/// <summary>Orders what goes wrong: with the bot's connection at once, or with the next calls of a route.</summary>
internal sealed class FaultEndpoints(SandboxWorld world, GatewayServer gateway, RestFaults faults, FaultsInForce inForce)
{
    private const int MaxTimes = 1000;
    private const double MaxSeconds = 7 * 86400;

    public async Task GatewayAsync(HttpContext context)
    {
        var fault = await context.ReadBodyAsync<GatewayFaultBody>();
        switch (fault.Kind)
        {
            case "drop":
                gateway.DropConnections();
                break;
            case "reconnect":
                gateway.AskToReconnect();
                break;
            case "invalidate":
                gateway.InvalidateSessions(fault.Resumable);
                break;
            case "close":
                if (fault.Code is not (1000 or 1001 or (>= 3000 and <= 4999)))
                    throw new RefusedActException("A connection is closed with 1000, 1001 or a code from 3000 to 4999.", "code");
                gateway.CloseConnections((CloseCode)fault.Code);
                break;
            case "refuse":
                gateway.RefusesConnections = true;
                gateway.DropConnections();
                break;
            case "accept":
                gateway.RefusesConnections = false;
                break;
            case "forget":
                gateway.ForgetSessions();
                break;
            default:
                throw new RefusedActException("A gateway fault is one of: drop, reconnect, invalidate, close, refuse, accept, forget.", "kind");
        }
        await context.AnswerNothingAsync();
    }

    public async Task RestAsync(HttpContext context)
    {
        var body = await context.ReadBodyAsync<RestFaultBody>();
        if (body.Times is < 1 or > MaxTimes)
            throw new RefusedActException($"A fault is ordered for 1 to {MaxTimes} calls.", "times");
        faults.Next(body.Method, body.Path, ToFault(body), body.Times);
        await context.AnswerNothingAsync();
    }

    public async Task GuildAsync(HttpContext context)
    {
        var body = await context.ReadBodyAsync<GuildFaultBody>();
        if (world.Guilds.Find(body.GuildId) is null)
            throw new RefusedActException("There is no such guild.", "guild_id");
        world.Guilds.SetUnavailable(body.GuildId, body.Unavailable);
        await context.AnswerNothingAsync();
    }

    /// <summary>Takes back one that has not met its calls yet.</summary>
    public Task TakeBackAsync(HttpContext context)
    {
        faults.TakeBack(context.Id("number"));
        return context.AnswerNothingAsync();
    }

    /// <summary>All is well again.</summary>
    public Task ClearAsync(HttpContext context)
    {
        inForce.TakeBack();
        return context.AnswerNothingAsync();
    }

    private static RestFault ToFault(RestFaultBody body) => body switch
    {
        { Scope: not ("user" or "global" or "shared") } => throw new RefusedActException("A scope is one of: user, global, shared.", "scope"),
        { Cloudflare: true, RetryAfterSeconds: { } seconds } => RestFault.IsBannedByCloudflare(Duration(seconds, "retry_after_seconds")),
        { RetryAfterSeconds: { } seconds } => RestFault.IsRateLimited(Duration(seconds, "retry_after_seconds"), body.Scope),
        { Status: >= 400 and <= 599 and var status } => RestFault.FailsWith(status),
        { Status: not null } => throw new RefusedActException("A call fails with a status from 400 to 599.", "status"),
        { DelaySeconds: { } seconds } => RestFault.IsDelayedBy(Duration(seconds, "delay_seconds")),
        { LosesAnswer: true } => RestFault.AnswerIsLost(),
        _ => throw new RefusedActException("Say what goes wrong: status, retry_after_seconds, delay_seconds or loses_answer."),
    };

    private static TimeSpan Duration(double seconds, string field) => seconds is >= 0 and <= MaxSeconds
        ? TimeSpan.FromSeconds(seconds)
        : throw new RefusedActException($"A fault lasts from 0 to {MaxSeconds} seconds.", field);
}
