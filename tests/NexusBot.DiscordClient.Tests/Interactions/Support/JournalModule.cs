using Discord;
using Discord.Interactions;

namespace NexusBot.DiscordClient.Tests.Interactions.Support;

/// <summary>Base of the modules under test.</summary>
public abstract class JournalModule(Journal journal) : InteractionModuleBase<IInteractionContext>
{
    protected Journal Journal => journal;

    protected Task NoteAsync(string entry) => journal.NoteAsync(entry);
}
