using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Guidance;

public sealed class PingModule(IStoreProbe store, RestPulse rest) : NexusModule
{
    [SlashCommand("ping", "Check that the bot is awake")]
    [Needs(Capability.Ping)]
    [Answers(Answer.Private)]
    public async Task PingAsync()
    {
        var pulse = await store.MeasureAsync(Aborted);
        await SayAsync($"Pong! Gateway {Context.Client.Latency} ms, latest answer {DescribeRest()}, store {pulse.TotalMilliseconds:0.0} ms.");
    }

    private string DescribeRest() => rest.Latest is { } latest ? $"{latest.TotalMilliseconds:0} ms" : "not measured yet";
}
