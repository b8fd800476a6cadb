using Discord;

namespace NexusBot.DiscordClient.Tests.Interactions.Support;

internal sealed record FakeCommandData(string Name, IReadOnlyCollection<IApplicationCommandInteractionDataOption> Options)
    : IApplicationCommandInteractionData
{
    public ulong Id => 4;
}
