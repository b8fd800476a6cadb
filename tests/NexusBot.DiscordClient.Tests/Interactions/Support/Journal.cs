using Discord;

namespace NexusBot.DiscordClient.Tests.Interactions.Support;

/// <summary>What happened, in order.</summary>
public sealed class Journal
{
    public List<string> Entries { get; } = [];

    public string Last => Entries[^1];

    public void Note(string entry) => Entries.Add(entry);

    public Task NoteAsync(string entry)
    {
        Note(entry);
        return Task.CompletedTask;
    }
}
