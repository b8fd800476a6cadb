using Discord.Interactions;
using NexusBot.DiscordClient.Tests.Interactions.Support;

namespace NexusBot.DiscordClient.Tests.Interactions.OverTheWire;

/// <summary>Base of the modules that meet the wire.</summary>
public abstract class WireModule(Journal journal) : InteractionModuleBase<SocketInteractionContext>
{
    protected Task NoteAsync(string entry) => journal.NoteAsync(entry);
}
