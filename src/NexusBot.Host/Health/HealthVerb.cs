using System.Text.Json;
using NexusBot.Host.Operating;

namespace NexusBot.Host.Health;

internal sealed class HealthVerb(HealthCheck check) : IOperatorVerb
{
    public string Name => "health";

    public async Task<int> AnswerAsync(string argument, Func<string, Task> write, CancellationToken cancellationToken)
    {
        var report = await check.RunAsync(cancellationToken);
        await write(JsonSerializer.Serialize(report, HealthJson.Default.HealthReport));
        return report.Healthy ? ExitCodes.Stopped : ExitCodes.Failed;
    }
}
