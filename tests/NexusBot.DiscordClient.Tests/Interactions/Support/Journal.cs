namespace NexusBot.DiscordClient.Tests.Interactions.Support;

/// <summary>What happened, in order.</summary>
public sealed class Journal
{
    public List<string> Entries { get; } = [];

    public string Last => Entries[^1];

    public Task NoteAsync(string entry)
    {
        Entries.Add(entry);
        return Task.CompletedTask;
    }
}
