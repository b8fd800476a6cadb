using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using NexusBot.Storage.LiteDb;

namespace NexusBot.Storage.Torture;

/// <summary><c>verify</c>: opens what a killed writer left, and counts the promises that were not kept.</summary>
internal static class VerifyVerb
{
    private const int Kept = 0;
    private const int Broken = 1;
    private const int Unusable = 2;

    public static async Task<int> RunAsync(Options options, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            using var store = LiteDbStore.Open(options.Settings, TimeProvider.System, NullLogger<LiteDbStore>.Instance);
            var acknowledged = Acknowledged.ReadFile(options.Acks);
            var findings = await Verification.RunAsync(store, acknowledged, cancellationToken);
            await output.WriteLineAsync(JsonSerializer.Serialize(findings, FindingsJson.Default.Findings));
            return findings.IsClean ? Kept : Broken;
        }
        catch (Exception fault) when (fault is StoreUnusableException or StoreDamagedException or StoreInUseException or StoreFailedException)
        {
            await error.WriteLineAsync(fault.Message);
            return Unusable;
        }
    }
}
