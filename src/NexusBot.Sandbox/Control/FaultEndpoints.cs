using Microsoft.AspNetCore.Http;
using NexusBot.Sandbox.Gateway;
using NexusBot.Sandbox.Interactions;
using NexusBot.Sandbox.Rest;

namespace NexusBot.Sandbox.Control;

/// <summary>Orders what goes wrong: with the bot's connection at once, or with the next calls of a route.</summary>
internal sealed class FaultEndpoints(GatewayServer gateway, RestFaults faults)
{
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
                gateway.CloseConnections((CloseCode)fault.Code);
                break;
            default:
                throw new RefusedActException("A gateway fault is one of: drop, reconnect, invalidate, close.", "kind");
        }
        await context.AnswerNothingAsync();
    }

    public async Task RestAsync(HttpContext context)
    {
        var body = await context.ReadBodyAsync<RestFaultBody>();
        faults.Next(body.Method, body.Path, ToFault(body), body.Times);
        await context.AnswerNothingAsync();
    }

    private static RestFault ToFault(RestFaultBody body) => body switch
    {
        { RetryAfterSeconds: { } seconds } => RestFault.IsRateLimited(TimeSpan.FromSeconds(seconds), body.Scope),
        { Status: { } status } => RestFault.FailsWith(status),
        { DelaySeconds: { } seconds } => RestFault.IsDelayedBy(TimeSpan.FromSeconds(seconds)),
        { LosesAnswer: true } => RestFault.AnswerIsLost(),
        _ => throw new RefusedActException("Say what goes wrong: status, retry_after_seconds, delay_seconds or loses_answer."),
    };
}
