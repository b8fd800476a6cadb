using Microsoft.Extensions.Configuration;

namespace NexusBot.Host.Options;

/// <summary>Where settings come from, later ones winning: the shipped file, the environment, and files that <c>…_FILE</c> variables name.</summary>
internal static class ConfigurationSources
{
    private const string Prefix = "NEXUSBOT_";
    private const string FileSuffix = "_FILE";

    public static void AddNexusBotSources(this IConfigurationBuilder configuration)
    {
        configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "config", "nexusbot.json"), optional: false, reloadOnChange: false);
        configuration.AddEnvironmentVariables(Prefix);
    }

    /// <summary>Docker and systemd hand secrets over as files: <c>Discord:Token_FILE</c> becomes <c>Discord:Token</c>.</summary>
    public static void ReadSecretFiles(this ConfigurationManager configuration)
    {
        var secrets = configuration.AsEnumerable()
            .Where(pair => pair.Key.EndsWith(FileSuffix, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(pair.Value))
            .ToDictionary(pair => pair.Key[..^FileSuffix.Length], pair => (string?)ReadSecret(pair.Key, pair.Value!));

        configuration.AddInMemoryCollection(secrets);
    }

    private static string ReadSecret(string key, string path)
    {
        if (!File.Exists(path))
            throw new ConfigurationException($"{VariableName(key)} names a file that does not exist");

        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{VariableName(key)} names a file that cannot be read");
        }
    }

    /// <summary>The environment variable by which an operator knows a key.</summary>
    public static string VariableName(string key) => Prefix + key.Replace(":", "__", StringComparison.Ordinal);

    public static string WithoutFileSuffix(string key) =>
        key.EndsWith(FileSuffix, StringComparison.Ordinal) ? key[..^FileSuffix.Length] : key;
}
