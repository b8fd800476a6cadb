using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NexusBot.Sandbox.Wire;

namespace NexusBot.Sandbox.Standalone;

/// <summary>The Sandbox as a program of its own, for bots and tests in any language.</summary>
internal static class StandaloneSandbox
{
    private const string Usage = "dotnet run --project src/NexusBot.Sandbox -- [--port NUMBER] [--world FILE]";

    /// <summary>Says in one line of JSON where everything is, and runs until it is stopped.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors, CancellationToken stopping)
    {
        try
        {
            var options = Read(args);
            using var logging = LoggerFactory.Create(log => log
                .SetMinimumLevel(LogLevel.Warning)
                .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
            options.Logging = logging;
            await using var server = await SandboxServer.StartAsync(options, stopping);
            await output.WriteLineAsync(Encoding.UTF8.GetString(Payload.Bytes(json => WriteWhereabouts(json, server))));
            await output.FlushAsync(stopping);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Being stopped is how it ends.
        }
        catch (Exception failure) when (failure is FormatException or IOException or JsonException)
        {
            await errors.WriteLineAsync($"{failure.Message} {Usage}");
            return 2;
        }
        return 0;
    }

    private static SandboxOptions Read(string[] args)
    {
        var options = new SandboxOptions { ShowsWire = true };
        var plan = WorldPlan.Default;
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new FormatException($"{args[i]} needs a value.");
            switch (args[i])
            {
                case "--port" when ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port):
                    options.Port = port;
                    break;
                case "--world":
                    plan = WorldPlan.Read(File.ReadAllText(value));
                    break;
                default:
                    throw new FormatException($"{args[i]} {value} is not understood.");
            }
        }
        options.Seed = plan.Settle;
        return options;
    }

    private static void WriteWhereabouts(Utf8JsonWriter json, SandboxServer server)
    {
        json.WriteStartObject();
        json.WriteString("url", server.Url.ToString());
        json.WriteString("api", new Uri(server.Url, "api").ToString());
        json.WriteString("token", server.World.Application.Token);
        json.WriteId("application_id", server.World.Application.Id);
        json.WriteId("guild_id", server.World.Guilds.List()[0].Id);
        json.WriteEndObject();
    }
}
