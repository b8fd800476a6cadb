using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace NexusBot.Host.Options;

/// <summary>A misspelt key would silently leave its default in force, so a key that no option class has is refused by name.</summary>
internal static class KnownKeys
{
    private static readonly HashSet<string> s_known = new(
        [.. Of<DiscordOptions>(DiscordOptions.Section), .. Of<StorageOptions>(StorageOptions.Section), .. Of<LogOptions>(LogOptions.Section),
            .. Of<ReminderOptions>(ReminderOptions.Section), .. Of<PairingOptions>(PairingOptions.Section)],
        StringComparer.OrdinalIgnoreCase);

    public static void Check(IConfiguration configuration)
    {
        foreach (var (key, value) in configuration.AsEnumerable())
        {
            if (value is null || s_known.Contains(ConfigurationSources.WithoutFileSuffix(key)))
                continue;

            throw new ConfigurationException(
                $"The setting \"{key}\" ({ConfigurationSources.VariableName(key)}) is unknown. Known are: {string.Join(", ", s_known.Order())}.");
        }
    }

    private static IEnumerable<string> Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(string section) =>
        typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => $"{section}:{property.Name}");
}
