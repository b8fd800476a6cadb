namespace NexusBot.EndToEnd.Tests;

/// <summary>The checkout from which these tests were built.</summary>
internal static class Repository
{
    public static DirectoryInfo Root { get; } = FindRoot();

    private static DirectoryInfo FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NexusBot.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("These tests do not stand in a checkout of NexusBot.");
        return folder;
    }
}
