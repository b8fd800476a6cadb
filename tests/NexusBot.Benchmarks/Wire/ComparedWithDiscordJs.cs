using System.Globalization;
using NexusBot.DiscordJs;

namespace NexusBot.Benchmarks.Wire;

/// <summary>The same load on a bot of discord.js and on ours, by turns in one run, each on a raw server of its own.</summary>
internal static class ComparedWithDiscordJs
{
    private const int InFlight = 16;
    private const int WarmUp = 20_000;
    private const int Pings = 30_000;
    private const int Rounds = 3;

    public static async Task<int> RunAsync(string? published, TextWriter output)
    {
        if (await NodeProgram.WhatIsMissingAsync(CancellationToken.None) is { } missing)
        {
            await output.WriteLineAsync(missing);
            return 1;
        }

        using var theirServer = await RawServerProcess.StartAsync(WireBenchmark.Members);
        using var theirs = NodeProgram.Start("ping.js", new Uri($"http://127.0.0.1:{theirServer.Port}/api"), "benchmark.token");
        await theirServer.WaitForBotAsync();
        using var ourServer = await RawServerProcess.StartAsync(WireBenchmark.Members);
        await using var ours = published is null ? await BenchmarkedBot.StartAsync(ourServer.Port) : (IAsyncDisposable)PublishedBot.Start(published, ourServer.Port);
        await ourServer.WaitForBotAsync();

        await theirServer.PingAsync(InFlight, WarmUp);
        await ourServer.PingAsync(InFlight, WarmUp);
        var (sumOfTheirs, sumOfOurs) = (0.0, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            sumOfTheirs += await MeasureAsync("discord.js", theirServer, output);
            sumOfOurs += await MeasureAsync("NexusBot", ourServer, output);
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"NexusBot answers {sumOfOurs / sumOfTheirs:F2} × as many as discord.js"));
        return 0;
    }

    private static async Task<double> MeasureAsync(string name, RawServerProcess server, TextWriter output)
    {
        var figures = await server.PingAsync(InFlight, Pings);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{name,-10} {figures.InFlight} in flight: {figures.PerSecond,6:F0}/s  p50 {figures.P50:F2} ms  p99 {figures.P99:F2} ms"));
        return figures.PerSecond;
    }
}
