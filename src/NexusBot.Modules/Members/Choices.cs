namespace NexusBot.Modules.Members;

/// <summary>What came back from a select. Anyone can send anything.</summary>
internal static class Choices
{
    public static TEnum? Read<TEnum>(string? value)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(value, out var read) && Enum.IsDefined(read) ? read : null;
}
