using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace NexusBot.Host.Options;

/// <summary>Where settings come from, later ones winning: the shipped file, the environment, and files that <c>…_FILE</c> variables name.</summary>
internal static class ConfigurationSources
{
    private const string Prefix = "NEXUSBOT_";
    private const string FileSuffix = "_FILE";

    public static void AddNexusBotSources(this ConfigurationManager configuration)
    {
        configuration.AddShippedFile(Path.Combine(AppContext.BaseDirectory, "config", "nexusbot.json"));
        configuration.AddEnvironmentVariables(Prefix);
    }

    /// <summary>A file that cannot be read is refused with the line at which it ends to make sense, and with nothing that it says.</summary>
    internal static void AddShippedFile(this ConfigurationManager configuration, string path)
    {
        try
        {
            configuration.AddJsonFile(path, optional: false, reloadOnChange: false);
        }
        catch (FileNotFoundException)
        {
            throw new ConfigurationException($"{path} is missing");
        }
        catch (InvalidDataException garbled)
        {
            var line = (garbled.GetBaseException() as JsonException)?.LineNumber + 1;
            throw new ConfigurationException(line is null ? $"{path} is no JSON object" : $"{path} cannot be read from line {line} on");
        }

        if (!string.IsNullOrEmpty(configuration[$"{DiscordOptions.Section}:{nameof(DiscordOptions.Token)}"]))
            throw new ConfigurationException($"{path} holds a token; take it out, and give it in {DiscordOptions.TokenVariable} instead");
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
