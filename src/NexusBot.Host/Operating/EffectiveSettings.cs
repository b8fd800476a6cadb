using Microsoft.Extensions.Configuration;
using NexusBot.Host.Options;

namespace NexusBot.Host.Operating;

/// <summary>The settings that would be in force, without the secret among them.</summary>
internal static class EffectiveSettings
{
    public static IEnumerable<string> Describe()
    {
        var configuration = new ConfigurationManager();
        configuration.AddNexusBotSources();
        configuration.ReadSecretFiles();
        KnownKeys.Check(configuration);
        return configuration.AsEnumerable()
            .Where(setting => setting.Value is not null)
            .OrderBy(setting => setting.Key, StringComparer.Ordinal)
            .Select(setting => $"{setting.Key}: {Show(setting.Key, setting.Value!)}");
    }

    private static string Show(string key, string value) => key switch
    {
        $"{DiscordOptions.Section}:{nameof(DiscordOptions.Token)}" => value.Length > 0 ? "set" : "not set",
        _ => value,
    };
}
