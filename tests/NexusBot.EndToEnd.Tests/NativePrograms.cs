namespace NexusBot.EndToEnd.Tests;

/// <summary>The bot compiled ahead of time, as its image holds it. <c>.ci/native</c> publishes it and lets these tests run against it.</summary>
internal static class NativePrograms
{
    private static readonly string? s_folder = Environment.GetEnvironmentVariable("NATIVE_PROGRAMS");

    /// <summary>The bot as its operator starts it.</summary>
    public static string? Host => Find("NexusBot.Host");

    /// <summary>The same on a clock that tests move.</summary>
    public static string? ClockedBot => Find("NexusBot.ClockedBot");

    private static string? Find(string name) => s_folder is null ? null : Path.Combine(s_folder, name);
}
