using Discord;

namespace NexusBot.DiscordClient.Tests.Interactions.Support;

internal sealed record FakeAutocompleteData(string CommandName, IReadOnlyCollection<AutocompleteOption> Options)
    : IAutocompleteInteractionData
{
    public ulong CommandId => 4;

    public ApplicationCommandType Type => ApplicationCommandType.Slash;

    public ulong Version => 5;

    public AutocompleteOption Current => Options.Last();
}
