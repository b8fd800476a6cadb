using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;

namespace NexusBot.Host.Options;

/// <summary>Reads a section into its options class, or refuses by the setting's name; its value is never shown.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Flat)]
[UnconditionalSuppressMessage("Trimming", "IL2072", Justification = Flat)]
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = Flat)]
internal static class Settings
{
    private const DynamicallyAccessedMemberTypes Bound = DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties;
    private const string Flat = "Every options class is flat: numbers and texts, no class within a class.";

    public static T Read<[DynamicallyAccessedMembers(Bound)] T>(IConfiguration configuration, string section) where T : class, new()
    {
        if (WrongKind<T>(configuration, section) is { } key)
            throw new ConfigurationException($"{ConfigurationSources.VariableName(key)} has the wrong kind of value; see config/nexusbot.json");

        var options = configuration.GetSection(section).Get<T>() ?? new T();
        var mistakes = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), mistakes, validateAllProperties: true)
            ? options
            : throw new ConfigurationException(string.Join(Environment.NewLine, mistakes.Select(mistake => mistake.ErrorMessage)));
    }

    private static string? WrongKind<[DynamicallyAccessedMembers(Bound)] T>(IConfiguration configuration, string section) => typeof(T).GetProperties()
        .Select(property => (Key: $"{section}:{property.Name}", Converter: TypeDescriptor.GetConverter(property.PropertyType)))
        .Where(setting => configuration[setting.Key] is { } value && !setting.Converter.IsValid(value))
        .Select(setting => setting.Key)
        .FirstOrDefault();
}
